package org.linli.portal.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;

/**
 * One thing that was found by its name, whichever service keeps it.
 *
 * @param code what else it is known by
 * @param detail its kind within its kind, as its service names it
 * @param state how far it has come, where it has states
 * @param lineage from the city down to where it belongs, the last included
 */
public record Found(
        String id,
        String name,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String state,
        List<Place.Above> lineage) {

    /** Where it belongs. */
    public @Nullable String unit() {
        return lineage.isEmpty() ? null : lineage.getLast().id();
    }
}
