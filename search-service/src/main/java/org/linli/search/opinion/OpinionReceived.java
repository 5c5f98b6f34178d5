package org.linli.search.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** One opinion was taken in. Tells where, how and on what, never its words or who said them. */
record OpinionReceived(
        OpinionId id,
        UnitId unit,
        Channel channel,
        @Nullable String category,
        Instant receivedAt) implements EventOfUnit<OpinionId> {

    @Override
    public String type() {
        return "search.opinion.received";
    }

    @Override
    public long version() {
        return 1;
    }
}
