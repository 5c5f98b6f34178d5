package org.linli.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * A received event: CloudEvents 1.0 in structured JSON with the extensions {@code linliversion} and {@code linliplace}.
 *
 * @param id unique for each event of a source
 * @param source the service that sent it, for instance {@code /org-service}
 * @param type see {@link Event#type()}
 * @param subject the aggregate's id
 * @param time when it happened
 * @param version the aggregate's version after the change
 * @param place where it happened
 * @param data the event's own components
 */
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long version,
        @Nullable UnitId place,
        JsonNode data) {}
