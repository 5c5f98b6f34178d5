package org.linli.search.find;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** Events as the other services send them. */
final class HeardOf {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HeardOf() {}

    /** @param more fields beside the unit, each behind a comma */
    static Envelope event(String type, UUID id, UnitId unit, long version, String more) {
        return new Envelope(
                UUID.randomUUID().toString(),
                "/" + type.substring(0, type.indexOf('.')) + "-service",
                type,
                id.toString(),
                Instant.parse("2026-11-26T01:00:00Z"),
                version,
                unit,
                JSON.readTree("{\"id\": \"%s\", \"unit\": \"%s\"%s}".formatted(id, unit, more)));
    }

    /** As it lies in the queue. */
    static byte[] message(Envelope event) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "%s", "subject": "%s", "time": "%s",
                 "linliversion": "%d", "linliplace": "%s", "data": %s}
                """.formatted(
                        event.id(),
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.time(),
                        event.version(),
                        event.place(),
                        event.data())
                .getBytes(StandardCharsets.UTF_8);
    }
}
