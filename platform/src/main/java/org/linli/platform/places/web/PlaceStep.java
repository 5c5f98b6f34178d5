package org.linli.platform.places.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitType;

/** One unit on the way down to a place. */
@Schema(name = "PlaceStep")
public record PlaceStep(UUID id, String name, UnitType type) {

    /** The way down from the city. */
    public static List<PlaceStep> lineage(List<Place> lineage) {
        return lineage.stream()
                .map(place -> new PlaceStep(place.id().value(), place.name(), place.type()))
                .toList();
    }
}
