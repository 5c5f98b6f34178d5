package org.linli.volunteer.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

/** Finds the units that rows of one file name, each asked for once: by code, else by name, else the file's own unit. */
final class RowPlaces {

    private final UnitId unit;
    private final Places places;
    private final Map<String, Optional<UnitId>> byCode = new HashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();

    RowPlaces(UnitId unit, Places places) {
        this.unit = unit;
        this.places = places;
    }

    /** The row's unit; absent, with a reason added, when it cannot be told. */
    @Nullable
    UnitId of(ListRow row, List<ProblemException.Field> reasons) {
        String code = row.cell(ListField.UNIT_CODE);
        String name = row.cell(ListField.UNIT_NAME);
        if (code != null) {
            Optional<UnitId> found = byCode.computeIfAbsent(code.strip(), this::findByCode);
            return found.orElseGet(() -> unknown("list.unit.code-unknown", reasons));
        }
        if (name == null) {
            return unit;
        }
        List<Place> found = byName.computeIfAbsent(name.strip(), each -> places.findByPath(unit, each, 2));
        return switch (found.size()) {
            case 1 -> found.getFirst().id();
            case 0 -> unknown("list.unit.name-unknown", reasons);
            default -> unknown("list.unit.name-ambiguous", reasons);
        };
    }

    private Optional<UnitId> findByCode(String code) {
        return places.findByCode(code).map(Place::id).filter(places::inScope);
    }

    private static @Nullable UnitId unknown(String key, List<ProblemException.Field> reasons) {
        reasons.add(new ProblemException.Field("/unit", key, List.of()));
        return null;
    }
}
