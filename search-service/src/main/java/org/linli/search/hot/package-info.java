/** What grows (热点): counted by place and period, with a score that is explained, and told to the unit responsible (S4). */
@NullMarked
package org.linli.search.hot;

import org.jspecify.annotations.NullMarked;
