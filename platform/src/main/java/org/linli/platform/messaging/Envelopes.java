package org.linli.platform.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Envelopes as JSON and back: CloudEvents 1.0, structured mode, with the extensions of our own and of tracing. */
final class Envelopes {

    static final String CONTENT_TYPE = "application/cloudevents+json";

    private final String source;
    private final JsonMapper json;

    /** @param service name of this service, for instance {@code org-service} */
    Envelopes(String service, JsonMapper json) {
        this.source = "/" + service;
        this.json = json;
    }

    /** @param trace the W3C headers of the running trace, empty when there is none */
    String render(UUID id, Event event, Instant time, Map<String, String> trace) {
        var node = json.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", id.toString());
        node.put("source", source);
        node.put("type", event.type());
        node.put("subject", event.subject());
        node.put("time", time.toString());
        node.put("datacontenttype", "application/json");
        // A text: CloudEvents' integers have 32 bits.
        node.put("linliversion", Long.toString(event.version()));
        event.place().ifPresent(place -> node.put("linliplace", place.toString()));
        trace.forEach(node::put);
        node.set("data", json.valueToTree(event));
        return json.writeValueAsString(node);
    }

    /** @throws UnreadableEnvelopeException when the text is no event of ours; trying again cannot help */
    Envelope read(byte[] text) {
        try {
            var node = json.readTree(text);
            return new Envelope(
                    required(node, "id"),
                    required(node, "source"),
                    required(node, "type"),
                    required(node, "subject"),
                    Instant.parse(required(node, "time")),
                    Long.parseLong(required(node, "linliversion")),
                    optional(node, "linliplace").map(UnitId::of).orElse(null),
                    node.path("data"));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw new UnreadableEnvelopeException(unreadable);
        }
    }

    /** The W3C trace headers that an envelope carries. */
    Map<String, String> trace(String envelope) {
        var node = json.readTree(envelope);
        var headers = new HashMap<String, String>();
        for (var name : new String[] {"traceparent", "tracestate"}) {
            optional(node, name).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private static String required(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException("No " + name));
    }

    private static Optional<String> optional(@Nullable JsonNode node, String name) {
        var value = node == null ? null : node.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** A message that is no event of ours. */
    static final class UnreadableEnvelopeException extends RuntimeException {

        UnreadableEnvelopeException(Throwable cause) {
            super("The message is no envelope", cause);
        }
    }
}
