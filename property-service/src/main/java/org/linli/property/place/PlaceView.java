package org.linli.property.place;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** A unit as callers see it. */
@Schema(name = "Place")
public record PlaceView(
        @Schema(format = "uuid", type = "string") UnitId id,

        String name,

        @Schema(description = "Names from the district down to its parent")
        List<String> above,

        @Schema(description = "First day on which the unit is no more; absent while it is open") @Nullable
        LocalDate closedOn) {

    public static PlaceView of(PlaceLabel label) {
        return new PlaceView(label.id(), label.name(), label.above(), label.closedOn());
    }
}
