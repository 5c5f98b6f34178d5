package org.linli.search.opinion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/** Place, category or department of an opinion were put right, or are as before since that was undone. */
record OpinionCorrected(
        OpinionId id,
        UnitId unit,
        @Nullable String category,
        @Nullable String department,
        long version) implements Event {

    static OpinionCorrected of(Opinion opinion) {
        return new OpinionCorrected(
                opinion.id(), opinion.place(), opinion.category(), opinion.department(), opinion.version());
    }

    @Override
    public String type() {
        return "search.opinion.corrected";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public Optional<UnitId> place() {
        return Optional.of(unit);
    }
}
