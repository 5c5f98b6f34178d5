@NullMarked
package org.linli.local;

import org.jspecify.annotations.NullMarked;
