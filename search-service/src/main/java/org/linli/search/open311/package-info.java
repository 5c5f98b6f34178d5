/**
 * Reports by Open311 GeoReport v2: another way in to the one {@link org.linli.search.opinion.Reception}, and another
 * look at what came in. What the specification says is quoted from {@code http://wiki.open311.org/GeoReport_v2/}.
 */
@NullMarked
package org.linli.search.open311;

import org.jspecify.annotations.NullMarked;
