/** How soon the suite is there and how much memory it takes. */
@NullMarked
package org.linli.bench.start;

import org.jspecify.annotations.NullMarked;
