package org.linli.platform.projection;

import java.util.List;
import java.util.Set;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.EventConsumer;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the events of the tree. They are numbered without gaps; what comes twice is dropped, and when one is missing
 * the snapshot is asked for, which holds it and everything up to its own revision.
 */
final class PlacesProjection implements EventConsumer {

    /** Only what this version reads: a newer org-service may say more. */
    private record Renamed(UnitId id, String name) {}

    private record Closed(UnitId id, java.time.LocalDate validTo) {}

    private final String service;
    private final PlacesTable table;
    private final ObjectReader reader;

    PlacesProjection(String service, PlacesTable table, JsonMapper json) {
        this.service = service;
        this.table = table;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String queue() {
        return service + ".places";
    }

    @Override
    public Set<String> bindings() {
        return Set.of("org.unit.*");
    }

    @Override
    public void handle(Envelope event) {
        var state = table.lockedState();
        if (event.version() <= state.revision()) {
            return;
        }
        if (state.snapshotWanted() || event.version() > state.revision() + 1 || !apply(event)) {
            table.wantSnapshot();
        } else {
            table.advance(event.version());
        }
    }

    /** Whether the event says all that is needed. */
    private boolean apply(Envelope event) {
        switch (event.type()) {
            case "org.unit.created" -> table.merge(List.of(read(event, Place.class)));
            case "org.unit.renamed" -> {
                var renamed = read(event, Renamed.class);
                table.rename(renamed.id(), renamed.name());
            }
            case "org.unit.moved" -> table.move(read(event, PlacesTable.Move.class));
            case "org.unit.closed" -> {
                var closed = read(event, Closed.class);
                table.close(closed.id(), closed.validTo());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private <T> T read(Envelope event, Class<T> type) {
        return reader.forType(type).readValue(event.data());
    }
}
