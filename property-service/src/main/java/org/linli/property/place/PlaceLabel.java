package org.linli.property.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A unit as a list shows it.
 *
 * @param above names from the district down to its parent; the city is the same everywhere
 * @param closedOn first day on which the unit is no more; absent while it is open
 */
public record PlaceLabel(
        UnitId id,
        String name,
        List<String> above,
        @Nullable LocalDate closedOn) {

    public PlaceLabel {
        above = List.copyOf(above);
    }

    /** {@code 东城街道/幸福社区/阳光小区}: what a sheet says, and what an import reads again. */
    public String path() {
        return above.isEmpty() ? name : String.join("/", above) + "/" + name;
    }
}
