@NullMarked
package org.linli.portal.chart;

import org.jspecify.annotations.NullMarked;
