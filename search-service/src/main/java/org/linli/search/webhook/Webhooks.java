package org.linli.search.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks of the bound scope. */
@Repository
class Webhooks {

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Under the lowest number that is free at its unit. Whoever takes that at the same moment is waited for, and then the
     * next one is tried.
     *
     * @param most numbers that a unit has
     * @return false when none is free
     */
    boolean add(Webhook webhook, Sealed secret, int most) {
        for (int nth = 1; nth <= most; nth++) {
            if (add(webhook, secret, (short) nth)) {
                return true;
            }
        }
        return false;
    }

    private boolean add(Webhook webhook, Sealed secret, short nth) {
        return jdbc.sql("""
                insert into webhooks (id, place_id, nth, url, kinds, secret, state, failures, busy_until, created_at,
                                      version)
                values (:id, :unit, :nth, :url, :kinds, :secret, :state, 0, :at, :at, :version)
                    on conflict (place_id, nth) do nothing
                """)
                        .param("nth", nth)
                        .param("id", webhook.id().value())
                        .param("unit", webhook.unit().value())
                        .param("url", webhook.url())
                        .param("kinds", names(webhook.kinds()))
                        .param("secret", secret.text())
                        .param("state", webhook.state().name())
                        .param("at", webhook.createdAt().atOffset(ZoneOffset.UTC))
                        .param("version", webhook.version())
                        .update()
                == 1;
    }

    Optional<Webhook> find(WebhookId id) {
        return jdbc.sql("select * from webhooks where id = :id")
                .param("id", id.value())
                .query(Webhooks::webhook)
                .optional();
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<Webhook> lock(WebhookId id) {
        return jdbc.sql("select * from webhooks where id = :id for update")
                .param("id", id.value())
                .query(Webhooks::webhook)
                .optional();
    }

    /** Of a subtree, the newest first. */
    List<Webhook> list(Place within, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from webhooks
                 where place_no between :no and :noEnd and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc limit :limit
                """)
                .param("no", within.no())
                .param("noEnd", within.noEnd())
                .param("before", before)
                .param("limit", limit)
                .query(Webhooks::webhook)
                .list();
    }

    void save(Webhook webhook) {
        jdbc.sql("""
                update webhooks
                   set url = :url, kinds = :kinds, state = :state, failures = :failures, failing_since = :since,
                       retry_at = case when :failures = 0 then null else retry_at end, version = :version
                 where id = :id
                """)
                .param("url", webhook.url())
                .param("kinds", names(webhook.kinds()))
                .param("state", webhook.state().name())
                .param("failures", webhook.failures())
                .param("since", offset(webhook.failingSince()))
                .param("version", webhook.version())
                .param("id", webhook.id().value())
                .update();
    }

    /** The secret that signed until now goes on for a while. */
    void rotate(WebhookId id, Sealed secret, Instant formerUntil, long version) {
        jdbc.sql("""
                update webhooks
                   set former_secret = secret, former_until = :until, secret = :secret, version = :version
                 where id = :id
                """)
                .param("until", formerUntil.atOffset(ZoneOffset.UTC))
                .param("secret", secret.text())
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    void remove(WebhookId id) {
        jdbc.sql("delete from webhooks where id = :id").param("id", id.value()).update();
    }

    private static String[] names(Set<AlertKind> kinds) {
        return kinds.stream().sorted().map(AlertKind::name).toArray(String[]::new);
    }

    static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(AlertKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertKind.class))),
                Webhook.State.valueOf(row.getString("state")),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "delivered_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime offset(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
