package org.linli.property.intake;

import java.util.List;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.property.place.PlaceDesk;
import org.springframework.stereotype.Component;

/** Finds the units that a file names, within the import's own unit. */
@Component
class NamedPlaces {

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
        List<Place> found = places.findByPath(within, path, 2);
        return switch (found.size()) {
            case 1 -> found.getFirst().id();
            case 0 -> throw refused(field, "import.place.unknown");
            default -> throw refused(field, "import.place.ambiguous");
        };
    }

    private static RefusedRow refused(ImportField field, String key) {
        return new RefusedRow(List.of(Reason.of(field, key)));
    }
}
