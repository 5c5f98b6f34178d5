/** What the gateway costs, beside nginx. */
@NullMarked
package org.linli.bench.door;

import org.jspecify.annotations.NullMarked;
