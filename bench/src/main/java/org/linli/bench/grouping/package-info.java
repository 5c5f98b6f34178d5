/** How well messages that say the same are told from those that only sound alike. */
@NullMarked
package org.linli.bench.grouping;

import org.jspecify.annotations.NullMarked;
