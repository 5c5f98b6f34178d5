@NullMarked
package org.linli.local.demo;

import org.jspecify.annotations.NullMarked;
