package org.linli.platform.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** All named things of a service in one order: kind by kind, each by id. */
final class Names {

    /** Where a page ends. */
    record Position(String kind, UUID id) {

        static final Position START = new Position("", new UUID(0, 0));
    }

    private final List<NamedThings> kinds;
    private final TransactionTemplate reading;

    /** @param reading a transaction that reads only */
    Names(List<NamedThings> kinds, TransactionTemplate reading) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(NamedThings::kind)).toList();
        this.reading = reading;
    }

    List<Named> after(Position after, int limit) {
        return reading.execute(_ -> read(after, limit));
    }

    private List<Named> read(Position after, int limit) {
        List<Named> found = new ArrayList<>();
        for (NamedThings things : kinds) {
            int order = things.kind().compareTo(after.kind());
            if (order >= 0 && found.size() < limit) {
                found.addAll(things.after(order == 0 ? after.id() : Position.START.id(), limit - found.size()));
            }
        }
        return found;
    }
}
