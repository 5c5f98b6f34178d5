@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
