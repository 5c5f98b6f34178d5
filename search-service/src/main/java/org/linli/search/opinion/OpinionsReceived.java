package org.linli.search.opinion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/**
 * A lot of opinions was taken in together. One event for the lot: an outbox row each would cost more than the opinions
 * themselves.
 *
 * @param delivery the batch or file
 * @param part which stretch of it, rising
 * @param unit in whose name it was handed in; each opinion's own place lies within
 * @param count how many were added
 * @param ids of those that were added, at most 1,000
 */
record OpinionsReceived(UUID delivery, long part, UnitId unit, int count, List<OpinionId> ids) implements Event {

    @Override
    public String type() {
        return "search.opinions.received";
    }

    @Override
    public String subject() {
        return delivery.toString();
    }

    @Override
    public long version() {
        return part;
    }

    @Override
    public Optional<UnitId> place() {
        return Optional.of(unit);
    }
}
