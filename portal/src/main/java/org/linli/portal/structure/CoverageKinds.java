package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.portal.place.UnitType;
import org.linli.portal.ui.ListState;

/** Whose coverage a page is about, as it stands in the address, and the field that chooses it. */
final class CoverageKinds {

    static final String TYPE = "type";

    /** Where party organisations are close to residents; what is above has its committees anyway. */
    private static final List<UnitType> COVERED =
            List.of(UnitType.COMPOUND, UnitType.AREA, UnitType.GRID, UnitType.RESIDENT_GROUP, UnitType.COMMUNITY);

    private CoverageKinds() {}

    /** Whose coverage says something of a subtree: compounds, or else what its level scheme has in their place. */
    static UnitType in(UnitApi.Figures figures) {
        return COVERED.stream()
                .filter(type -> type != UnitType.COMMUNITY)
                .filter(type -> figures.openUnits().stream().anyMatch(count -> count.type() == type))
                .findFirst()
                .orElse(UnitType.COMPOUND);
    }

    static UnitType type(ListState state) {
        return Stream.of(UnitType.values())
                .filter(type -> type.name().equals(state.value(TYPE)))
                .findFirst()
                .orElse(UnitType.COMPOUND);
    }

    static CoverageApi.CoverageKind by(ListState state) {
        return Optional.ofNullable(state.value(UncoveredView.BY))
                .flatMap(name -> Stream.of(CoverageApi.CoverageKind.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(CoverageApi.CoverageKind.ORGANISATION);
    }

    /** @param chosen goes to the address of the same page for another kind */
    static Select<UnitType> select(Component page, Consumer<UnitType> chosen) {
        Select<UnitType> select = new Select<>();
        select.setAriaLabel(page.getTranslation("structure.coverage.kind"));
        select.setItems(COVERED);
        select.setItemLabelGenerator(type -> page.getTranslation("unit.type." + type.name()));
        select.setWidth("120px");
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return select;
    }
}
