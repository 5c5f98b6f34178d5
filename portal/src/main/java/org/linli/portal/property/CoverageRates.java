package org.linli.portal.property;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.ui.CoverageRow;

/** Both coverage rates as two lines, each open to the list of those it leaves out. */
final class CoverageRates extends Div {

    /** @param day as of when, in the addresses of the lists; null for today */
    CoverageRates(PropertyApi.Coverage coverage, @Nullable Place place, @Nullable String day) {
        PropertyApi.Rate professional = coverage.professional();
        long unserved = professional.total() - professional.covered();
        add(new CoverageRow(
                getTranslation("property.coverage.professional"),
                professional.covered(),
                professional.total(),
                unserved == 0
                        ? getTranslation("property.coverage.professional.all", professional.total())
                        : getTranslation(
                                "property.coverage.professional.missing",
                                professional.total(),
                                unserved,
                                coverage.fallback()),
                unserved == 0 ? null : address("property/unserved", place, day)));
        PropertyApi.Rate party = coverage.party();
        long unorganised = party.total() - party.covered();
        add(new CoverageRow(
                getTranslation("property.coverage.party"),
                party.covered(),
                party.total(),
                unorganised == 0
                        ? getTranslation("property.coverage.party.all", party.total())
                        : getTranslation("property.coverage.party.missing", party.total(), unorganised),
                unorganised == 0 ? null : address("property/unorganised", place, day)));
    }

    private static String address(String path, @Nullable Place place, @Nullable String day) {
        String query = (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress())
                + (day == null ? "" : "&" + GapHead.DAY + "=" + day);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }
}
