package org.linli.portal.structure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;

/** 未覆盖名单: the units of one kind that no party organisation reaches, by name, to be taken along as a spreadsheet. */
@Route("structure/uncovered")
@PermitAll
public class UncoveredView extends Div implements HasDynamicTitle {

    static final String BY = "by";

    private final CoverageApi api;
    private final PlaceChoice places;
    private final Select<UnitType> kind;
    private final ListPage<CoverageApi.UncoveredUnit> list;

    UncoveredView(CoverageApi api, PlaceChoice places, PageStates states) {
        this.api = api;
        this.places = places;
        setSizeFull();
        this.list = new ListPage<>(CoverageApi.UncoveredUnit.class, states, this::page, CoverageApi.UncoveredUnit::id);
        this.kind = CoverageKinds.select(this, value -> list.go(list.current().with(CoverageKinds.TYPE, value.name())));
        list.title(getTranslation("room.structure.uncovered"))
                .chips((filter, value) ->
                        getTranslation(filter.equals(BY) ? "structure.coverage." + value : "unit.type." + value))
                .exports(
                        List.of("XLSX"),
                        (state, _) ->
                                api.export(places.currentId(), CoverageKinds.type(state), CoverageKinds.by(state)))
                .actions(kind)
                .whenEmpty(() -> new EmptyState(
                        Symbol.CHECK,
                        getTranslation("structure.uncovered.none.title"),
                        getTranslation("structure.uncovered.none.text")));
        list.componentColumn(
                getTranslation("structure.unit.name"), unit -> new Anchor(UnitsView.address(unit.id()), unit.name()));
        list.column(getTranslation("structure.unit.above"), unit -> String.join(" / ", unit.above()));
        add(list);
    }

    /** Where the list of a kind of coverage is shown. */
    static String address(CoverageApi.CoverageKind by, @Nullable Place place) {
        return address(by, UnitType.COMPOUND, place == null ? null : place.inAddress());
    }

    static String address(CoverageApi.CoverageKind by, UnitType type, @Nullable String place) {
        return "structure/uncovered?" + BY + "=" + by.name()
                + (type == UnitType.COMPOUND ? "" : "&" + CoverageKinds.TYPE + "=" + type.name())
                + (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.structure.uncovered");
    }

    private CursorPage<CoverageApi.UncoveredUnit> page(ListState state, @Nullable String cursor, int limit) {
        kind.setValue(CoverageKinds.type(state));
        return api.uncovered(places.currentId(), CoverageKinds.type(state), CoverageKinds.by(state), cursor, limit);
    }
}
