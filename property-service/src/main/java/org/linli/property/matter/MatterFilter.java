package org.linli.property.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Which matters.
 *
 * @param within the subtree; absent for all of the caller's scope
 * @param origin id of the group or the single opinion that they came from
 * @param text a part of the title
 */
public record MatterFilter(
        @Nullable UnitId within,
        @Nullable MatterState state,
        @Nullable MatterKind kind,
        @Nullable UUID origin,
        @Nullable String text) {

    MatterFilter anyState() {
        return new MatterFilter(within, null, kind, origin, text);
    }

    MatterFilter anyKind() {
        return new MatterFilter(within, state, null, origin, text);
    }
}
