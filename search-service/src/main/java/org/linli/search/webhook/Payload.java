package org.linli.search.webhook;

import java.time.Instant;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * What is sent, as JSON. Events have neither personal data nor an opinion's words, so a payload has none.
 *
 * @param type of the event, which says what {@code data} holds
 * @param timestamp when it happened
 * @param data the event's own, with the unit it happened in
 */
record Payload(String type, Instant timestamp, JsonNode data) {

    /** What a trial carries. */
    record Trial(UnitId unit, UUID webhook) {}
}
