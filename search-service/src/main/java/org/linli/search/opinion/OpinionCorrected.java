package org.linli.search.opinion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/** Place or category of an opinion were put right. */
record OpinionCorrected(OpinionId id, UnitId unit, @Nullable String category, long version) implements Event {

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
