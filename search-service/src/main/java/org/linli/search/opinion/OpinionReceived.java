package org.linli.search.opinion;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/** One opinion was taken in. Tells where, how and on what, never its words or who said them. */
record OpinionReceived(
        OpinionId id,
        UnitId unit,
        Channel channel,
        @Nullable String category,
        Instant receivedAt) implements Event {

    @Override
    public String type() {
        return "search.opinion.received";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Optional<UnitId> place() {
        return Optional.of(unit);
    }
}
