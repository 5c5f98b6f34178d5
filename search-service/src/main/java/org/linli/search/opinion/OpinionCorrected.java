package org.linli.search.opinion;

import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** Place, category or department of an opinion were put right, or are as before since that was undone. */
record OpinionCorrected(
        OpinionId id,
        UnitId unit,
        @Nullable String category,
        @Nullable String department,
        long version) implements EventOfUnit<OpinionId> {

    static OpinionCorrected of(Opinion opinion) {
        return new OpinionCorrected(
                opinion.id(), opinion.place(), opinion.category(), opinion.department(), opinion.version());
    }

    @Override
    public String type() {
        return "search.opinion.corrected";
    }
}
