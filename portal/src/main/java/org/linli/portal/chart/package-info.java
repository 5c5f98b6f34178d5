/** Charts, each with the table behind it. What they look like is the tokens' business, what they say the rooms'. */
@NullMarked
package org.linli.portal.chart;

import org.jspecify.annotations.NullMarked;
