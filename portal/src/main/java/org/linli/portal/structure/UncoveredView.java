package org.linli.portal.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
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

/** 未覆盖名单: the compounds that no party organisation reaches, by name. */
@Route("structure/uncovered")
@PermitAll
public class UncoveredView extends Div implements HasDynamicTitle {

    private static final String BY = "by";

    private final StructureApi api;
    private final PlaceChoice places;

    UncoveredView(StructureApi api, PlaceChoice places, PageStates states) {
        this.api = api;
        this.places = places;
        setSizeFull();
        ListPage<StructureApi.UncoveredUnit> list = new ListPage<>(states, this::page, StructureApi.UncoveredUnit::id)
                .title(getTranslation("room.structure.uncovered"))
                .chips((_, value) -> getTranslation("structure.coverage." + value))
                .whenEmpty(() -> new EmptyState(
                        Symbol.CHECK,
                        getTranslation("structure.uncovered.none.title"),
                        getTranslation("structure.uncovered.none.text")));
        list.column(getTranslation("structure.unit.name"), StructureApi.UncoveredUnit::name);
        list.column(getTranslation("structure.unit.above"), unit -> String.join(" / ", unit.above()));
        add(list);
    }

    /** Where the list of a kind of coverage is shown. */
    static String address(StructureApi.CoverageKind kind, @Nullable Place place) {
        return "structure/uncovered?" + BY + "=" + kind.name()
                + (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.structure.uncovered");
    }

    private CursorPage<StructureApi.UncoveredUnit> page(ListState state, @Nullable String cursor, int limit) {
        StructureApi.CoverageKind kind = Optional.ofNullable(state.value(BY))
                .filter(name -> List.of(StructureApi.CoverageKind.values()).stream()
                        .anyMatch(one -> one.name().equals(name)))
                .map(StructureApi.CoverageKind::valueOf)
                .orElse(StructureApi.CoverageKind.ORGANISATION);
        return api.uncovered(places.currentId(), UnitType.COMPOUND, kind, cursor, limit);
    }
}
