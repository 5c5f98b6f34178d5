package org.linli.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of the last day and the answers given for them. */
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    /**
     * An answer given before.
     *
     * @param fingerprint of the request it was given for
     * @param status absent when the handler leaves it to its annotation
     * @param headers JSON object
     * @param body JSON, absent for an empty answer
     */
    record Stored(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String headers,
            @Nullable String body) {}

    private final JdbcClient app;
    private final JdbcClient jobs;
    private final Clock clock;

    IdempotencyKeys(JdbcClient app, JdbcClient jobs, Clock clock) {
        this.app = app;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes the key for the running transaction. Waits while another transaction holds it, five seconds at most.
     *
     * @return whether it was free
     */
    boolean take(String caller, String key, String fingerprint) {
        app.sql("set local lock_timeout = '5s'").update();
        var taken = app.sql("""
                        insert into idempotency_keys (caller, key, fingerprint, created_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .param(caller)
                .param(key)
                .param(fingerprint)
                .param(now())
                .update();
        app.sql("set local lock_timeout = 0").update();
        return taken == 1;
    }

    /** Whether an answer is kept under it, without waiting for one that is being made. */
    boolean isTaken(String caller, String key) {
        return jobs.sql("select exists (select from idempotency_keys where caller = ? and key = ?)")
                .param(caller)
                .param(key)
                .query(Boolean.class)
                .single();
    }

    void keep(String caller, String key, Stored answer) {
        app.sql("""
                        update idempotency_keys set status = ?, headers = ?::jsonb, body = ?
                         where caller = ? and key = ?""")
                .param(answer.status())
                .param(answer.headers())
                .param(answer.body())
                .param(caller)
                .param(key)
                .update();
    }

    Stored find(String caller, String key) {
        return app.sql("select fingerprint, status, headers, body from idempotency_keys where caller = ? and key = ?")
                .param(caller)
                .param(key)
                .query(IdempotencyKeys::stored)
                .single();
    }

    /** Forgets what is older than a day. */
    void forgetOld() {
        jobs.sql("delete from idempotency_keys where created_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("fingerprint"),
                (Integer) row.getObject("status"),
                row.getString("headers"),
                row.getString("body"));
    }
}
