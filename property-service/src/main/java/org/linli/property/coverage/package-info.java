/** Professional coverage and party-organisation coverage, counted from the facts of any day (P1). */
@NullMarked
package org.linli.property.coverage;

import org.jspecify.annotations.NullMarked;
