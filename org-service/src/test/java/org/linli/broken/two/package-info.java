@NullMarked
package org.linli.broken.two;

import org.jspecify.annotations.NullMarked;
