/** The unit tree of a large city. */
@NullMarked
package org.linli.bench.units;

import org.jspecify.annotations.NullMarked;
