/** Points on a map, with the list behind them. Where tiles come from is a setting; without one there are none. */
@NullMarked
package org.linli.portal.map;

import org.jspecify.annotations.NullMarked;
