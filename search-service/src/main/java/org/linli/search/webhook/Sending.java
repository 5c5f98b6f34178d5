package org.linli.search.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Sealed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is to be told, whatever the scope. */
@Repository
class Sending {

    private static final int PORTION = 1_000;

    /**
     * A webhook with what signs for it.
     *
     * @param formerSecret only while it is still valid
     */
    record Receiver(
            Webhook webhook, Sealed secret, @Nullable Sealed formerSecret) {

        List<Sealed> secrets() {
            List<Sealed> secrets = new ArrayList<>(List.of(secret));
            if (formerSecret != null) {
                secrets.add(formerSecret);
            }
            return secrets;
        }
    }

    private final JdbcClient jdbc;

    Sending(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims webhooks that have something due and that nobody is sending to, until {@code busyUntil}: an instance that dies
     * meanwhile leaves them to another then.
     */
    List<Receiver> claim(int limit, Instant now, Instant busyUntil) {
        return jdbc.sql("""
                update webhooks set busy_until = :until
                 where id in (
                       select id from webhooks w
                        where state = 'ACTIVE' and busy_until <= :now and (retry_at is null or retry_at <= :now)
                          and exists (select from webhook_deliveries d
                                       where d.webhook_id = w.id and d.state = 'WAITING' and d.due_at <= :now)
                        order by busy_until limit :limit for update skip locked)
                returning *, former_until > :now as former_valid
                """)
                .param("until", busyUntil.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Sending::receiver)
                .list();
    }

    private static Receiver receiver(ResultSet row, int number) throws SQLException {
        return new Receiver(
                Webhooks.webhook(row, number),
                new Sealed(row.getString("secret")),
                row.getBoolean("former_valid") ? new Sealed(row.getString("former_secret")) : null);
    }

    Optional<Webhook> lock(WebhookId id) {
        return jdbc.sql("select * from webhooks where id = :id for update")
                .param("id", id.value())
                .query(Webhooks::webhook)
                .optional();
    }

    /** It took something, and is well. */
    void well(WebhookId id, OffsetDateTime now) {
        jdbc.sql("""
                update webhooks
                   set failures = 0, failing_since = null, retry_at = null, busy_until = :now, delivered_at = :now
                 where id = :id
                """).param("now", now).param("id", id.value()).update();
    }

    /**
     * It did not.
     *
     * @param retryAt before which it is asked for nothing; absent where only this one was refused
     */
    void failed(WebhookId id, OffsetDateTime now, @Nullable OffsetDateTime retryAt) {
        jdbc.sql("""
                update webhooks
                   set failures = failures + 1, failing_since = coalesce(failing_since, :now), retry_at = :retry,
                       busy_until = :now
                 where id = :id
                """)
                .param("now", now)
                .param("retry", retryAt)
                .param("id", id.value())
                .update();
    }

    void stop(WebhookId id) {
        jdbc.sql("update webhooks set state = 'STOPPED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** A portion at most. */
    void forgetBefore(OffsetDateTime limit) {
        jdbc.sql("""
                delete from webhook_deliveries
                 where id in (select id from webhook_deliveries where created_at < :limit limit :portion)
                """).param("limit", limit).param("portion", PORTION).update();
    }
}
