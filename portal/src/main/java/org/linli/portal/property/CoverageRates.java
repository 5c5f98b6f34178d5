package org.linli.portal.property;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.ui.CoverageRow;

/** Both coverage rates as two lines, each open to the list of those it leaves out. */
final class CoverageRates extends Div {

    /** @param day as of when, in the addresses of the lists; null for today */
    CoverageRates(PropertyApi.Coverage coverage, @Nullable Place place, @Nullable String day) {
        PropertyCoverage.lines(coverage, place, day)
                .forEach(line ->
                        add(new CoverageRow(line.what(), line.covered(), line.all(), line.words(), line.gaps())));
    }
}
