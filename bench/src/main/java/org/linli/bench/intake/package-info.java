/** How fast opinions come in, and how soon they are found. */
@NullMarked
package org.linli.bench.intake;

import org.jspecify.annotations.NullMarked;
