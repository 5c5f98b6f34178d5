/** Measures a running suite beside what it is built of. Each measurement prints one table of ratios within one run. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
