@NullMarked
package org.linli.broken.one;

import org.jspecify.annotations.NullMarked;
