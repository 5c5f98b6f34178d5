package org.linli.property.intake;

import java.util.Arrays;
import java.util.List;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.property.place.PlaceDesk;
import org.springframework.stereotype.Component;

/** Finds the units that a file names, within the import's own unit. */
@Component
class NamedPlaces {

    private static final int MOST = 100;

    private final Places places;
    private final PlaceDesk desk;

    NamedPlaces(Places places, PlaceDesk desk) {
        this.places = places;
        this.desk = desk;
    }

    /** @throws RefusedRow when there is no open unit of this code within the caller's scope */
    UnitId byCode(String code, ImportField field) {
        return places.findByCode(code)
                .filter(desk::isOpen)
                .map(Place::id)
                .filter(places::inScope)
                .orElseThrow(() -> refused(field, "import.place.code-unknown"));
    }

    /**
     * The one open unit whose path ends in these names: {@code 阳光小区} or {@code 幸福社区/阳光小区}.
     *
     * @throws RefusedRow when there is none, or more than one
     */
    UnitId byPath(UnitId within, String path, ImportField field) {
        List<String> names = Arrays.stream(path.split("[/／]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw refused(field, "import.place.unknown");
        }
        List<UnitId> found = places.findByName(within, names.getLast(), MOST).stream()
                .map(Place::id)
                .filter(unit -> names.size() == 1 || endsIn(unit, names))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 -> throw refused(field, "import.place.unknown");
            default -> throw refused(field, "import.place.ambiguous");
        };
    }

    private boolean endsIn(UnitId unit, List<String> names) {
        List<String> path = places.lineage(unit).stream().map(Place::name).toList();
        return path.size() >= names.size()
                && path.subList(path.size() - names.size(), path.size()).equals(names);
    }

    private static RefusedRow refused(ImportField field, String key) {
        return new RefusedRow(List.of(Reason.of(field, key)));
    }
}
