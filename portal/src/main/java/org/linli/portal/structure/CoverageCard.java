package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.CoverageRow;

/** Card 覆盖: how many compounds a party organisation reaches, and which it does not. */
@org.springframework.stereotype.Component
class CoverageCard implements RoomCard {

    private final CoverageApi api;

    CoverageCard(CoverageApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "structure.coverage.title";
    }

    @Override
    public Component content(@Nullable Place place) {
        CoverageApi.Coverage coverage = api.coverage(place == null ? null : place.id(), UnitType.COMPOUND);
        Div rows = new Div();
        rows.addClassName("l-card-body");
        rows.add(row(CoverageApi.CoverageKind.ORGANISATION, coverage.organisation(), rows, place));
        rows.add(row(CoverageApi.CoverageKind.WORK, coverage.work(), rows, place));
        return rows;
    }

    private static CoverageRow row(
            CoverageApi.CoverageKind kind, CoverageApi.Rate rate, Component words, @Nullable Place place) {
        long missing = rate.units() - rate.covered();
        return new CoverageRow(
                words.getTranslation("structure.coverage." + kind.name()),
                rate.covered(),
                rate.units(),
                missing == 0
                        ? words.getTranslation("structure.coverage.all", rate.units())
                        : words.getTranslation("structure.coverage.missing", rate.units(), missing),
                missing == 0 ? null : UncoveredView.address(kind, place));
    }
}
