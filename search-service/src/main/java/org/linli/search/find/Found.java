package org.linli.search.find;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;

/**
 * One thing that was found.
 *
 * @param unit where it belongs; a unit itself
 * @param fit how it fits
 * @param lineage from the city down to where it belongs; of a unit to the unit itself
 */
public record Found(
        FindKind kind,
        UUID id,
        UnitId unit,
        String name,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String state,
        Fit fit,
        List<Place> lineage) {

    /** How a name fits what was typed, the best first. */
    public enum Fit {
        /** The name or the code itself. */
        EXACT,
        /** It begins so. */
        PREFIX,
        /** It contains every word. */
        WORD,
        /** It is read so, or its initials are. */
        PINYIN,
        /** It is so but for one character; shown only where nothing fits better. */
        NEAR
    }

    Found at(List<Place> way) {
        return new Found(kind, id, unit, name, code, detail, state, fit, way);
    }
}
