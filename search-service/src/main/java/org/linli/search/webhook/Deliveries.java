package org.linli.search.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What webhooks of the bound scope are told; the bean qualified {@code jobs} sees all of it. */
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event is told to a webhook once, however often it is heard. */
    void add(Delivery delivery, String event) {
        jdbc.sql("""
                insert into webhook_deliveries (id, webhook_id, event_id, kind, body, state, created_at, due_at, attempts)
                values (:id, :webhook, :event, :kind, :body, :state, :created, :due, 0)
                on conflict (webhook_id, event_id) do nothing
                """)
                .param("id", delivery.id().value())
                .param("webhook", delivery.webhook().value())
                .param("event", event)
                .param("kind", delivery.kind())
                .param("body", delivery.body())
                .param("state", delivery.state().name())
                .param("created", delivery.createdAt().atOffset(ZoneOffset.UTC))
                .param("due", delivery.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Delivery> list(WebhookId webhook, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from webhook_deliveries
                 where webhook_id = :webhook and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc limit :limit
                """)
                .param("webhook", webhook.value())
                .param("before", before)
                .param("limit", limit)
                .query(Deliveries::delivery)
                .list();
    }

    Optional<Delivery> lock(WebhookId webhook, DeliveryId id) {
        return jdbc.sql("select * from webhook_deliveries where id = :id and webhook_id = :webhook for update")
                .param("id", id.value())
                .param("webhook", webhook.value())
                .query(Deliveries::delivery)
                .optional();
    }

    /** The one that is due first. */
    Optional<Delivery> due(WebhookId webhook, OffsetDateTime now) {
        return jdbc.sql("""
                select * from webhook_deliveries
                 where webhook_id = :webhook and state = 'WAITING' and due_at <= :now
                 order by due_at, id limit 1
                """)
                .param("webhook", webhook.value())
                .param("now", now)
                .query(Deliveries::delivery)
                .optional();
    }

    void save(Delivery delivery) {
        Delivery.Fault fault = delivery.fault();
        jdbc.sql("""
                update webhook_deliveries
                   set state = :state, due_at = :due, attempts = :attempts, attempted_at = :attempted, status = :status,
                       fault = :fault
                 where id = :id
                """)
                .param("state", delivery.state().name())
                .param("due", delivery.dueAt().atOffset(ZoneOffset.UTC))
                .param("attempts", delivery.attempts())
                .param("attempted", Webhooks.offset(delivery.attemptedAt()))
                .param("status", delivery.status())
                .param("fault", fault == null ? null : fault.name())
                .param("id", delivery.id().value())
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getString("kind"),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                Webhooks.instant(row, "attempted_at"),
                row.getObject("status", Integer.class),
                fault == null ? null : Delivery.Fault.valueOf(fault));
    }
}
