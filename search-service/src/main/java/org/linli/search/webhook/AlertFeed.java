package org.linli.search.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.EventConsumer;
import org.linli.platform.places.UnitId;
import org.linli.platform.start.Identifiers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down, for each webhook at or above where it happened, what it is to be told. Sent later, and for sure. */
@Component
class AlertFeed implements EventConsumer {

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final Identifiers identifiers;
    private final JsonMapper json;
    private final Clock clock;

    AlertFeed(
            @Qualifier("jobs") JdbcClient jdbc,
            @Qualifier("jobs") Deliveries deliveries,
            Identifiers identifiers,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.identifiers = identifiers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String queue() {
        return "search.webhooks";
    }

    @Override
    public Set<String> bindings() {
        return AlertKind.eventTypes();
    }

    @Override
    public void handle(Envelope event) {
        UnitId place = event.place();
        if (place != null) {
            AlertKind.of(event.type()).ifPresent(kind -> {
                String body = json.writeValueAsString(new Payload(event.type(), event.time(), event.data()));
                listening(kind, place).forEach(webhook -> deliveries.add(waiting(webhook, kind, body), event.id()));
            });
        }
    }

    private Delivery waiting(WebhookId webhook, AlertKind kind, String body) {
        return Delivery.waiting(new DeliveryId(identifiers.next()), webhook, kind.eventType(), body, clock.instant());
    }

    private List<WebhookId> listening(AlertKind kind, UnitId place) {
        return jdbc.sql("""
                select w.id
                  from webhooks w join places p on p.id = w.place_id join places at on at.no between p.no and p.no_end
                 where at.id = :place and w.state = 'ACTIVE' and :kind = any (w.kinds)
                """)
                .param("place", place.value())
                .param("kind", kind.name())
                .query((row, _) -> new WebhookId(row.getObject("id", UUID.class)))
                .list();
    }
}
