/** Figures for dashboards, counted from the facts at that moment. */
@NullMarked
package org.linli.volunteer.figures;

import org.jspecify.annotations.NullMarked;
