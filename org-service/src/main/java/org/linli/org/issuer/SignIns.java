package org.linli.org.issuer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.AccountId;
import org.linli.org.account.Secrets;
import org.linli.platform.places.UnitId;
import org.linli.platform.start.Identifiers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sign-ins, kept in the database: they survive a restart and count at every instance. A live one is neither ended
 * nor out of time, and its account is active with a password no younger than the sign-in.
 */
@Repository
class SignIns {

    private static final char BETWEEN = '.';

    private static final String LIVE = """
             from sign_ins s join accounts a on a.id = s.account_id
             where s.ended_at is null and s.expires_at > :now and s.last_seen_at > :idle
               and a.state = 'ACTIVE' and s.started_at >= a.password_changed_at
            """;

    private static final String WHOLE = " and not s.awaits_code";

    /** How long the page that asks for the code may stay open. */
    private static final Duration CODE_WITHIN = Duration.ofMinutes(5);

    private static final String COLUMNS =
            "s.id, s.account_id, a.place_id, s.awaits_code, s.device, s.started_at, s.last_seen_at, s.expires_at";

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final IdentityProperties properties;
    private final Identifiers identifiers;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            @Qualifier("jobs") JdbcClient jobs,
            IdentityProperties properties,
            Identifiers identifiers,
            Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.properties = properties;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Begins a sign-in; gives what the browser keeps of it, id and secret. Only the secret's digest is stored.
     *
     * @param awaitsCode whether the second factor is still missing
     */
    String start(AccountId account, String device, boolean awaitsCode) {
        var now = clock.instant();
        var id = identifiers.next();
        var secret = Secrets.random();
        jobs.sql("""
                insert into sign_ins (id, account_id, secret_digest, device, started_at, last_seen_at, expires_at, awaits_code)
                values (:id, :account, :digest, :device, :now, :now, :expires, :awaitsCode)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("digest", Secrets.digest(secret))
                .param("device", device)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("awaitsCode", awaitsCode)
                .param(
                        "expires",
                        now.plus(awaitsCode ? CODE_WITHIN : properties.signInLife())
                                .atOffset(ZoneOffset.UTC))
                .update();
        return id.toString() + BETWEEN + secret;
    }

    /** The live sign-in this cookie stands for, also one that awaits its code. */
    Optional<SignIn> of(String cookie) {
        int between = cookie.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        return uuid(cookie.substring(0, between))
                .flatMap(id -> jobs.sql("select s.secret_digest, " + COLUMNS + LIVE + " and s.id = :id")
                        .params(alive())
                        .param("id", id)
                        .query((row, number) -> Map.entry(row.getString("secret_digest"), read(row, number)))
                        .optional()
                        .filter(found -> Secrets.matches(cookie.substring(between + 1), found.getKey()))
                        .map(Map.Entry::getValue));
    }

    /** Notes that a live sign-in was used; empty when it is not, or no longer, live. */
    Optional<SignIn> use(UUID id) {
        var live = jobs.sql("select " + COLUMNS + LIVE + WHOLE + " and s.id = :id")
                .params(alive())
                .param("id", id)
                .query(SignIns::read)
                .optional();
        live.ifPresent(signIn -> jobs.sql("update sign_ins set last_seen_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return live;
    }

    /** The live sign-ins of an account, the newest first. Of one's own: past every scope. */
    List<SignIn> of(AccountId account) {
        return jobs.sql("select " + COLUMNS + LIVE + WHOLE
                        + " and s.account_id = :account order by s.id desc limit 200")
                .params(alive())
                .param("account", account.value())
                .query(SignIns::read)
                .list();
    }

    /** Live sign-ins of accounts within the bound scope, the newest first. */
    List<SignIn> list(@Nullable AccountId account, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + LIVE + WHOLE + """
                   and (:account::uuid is null or s.account_id = :account)
                   and (:after::uuid is null or s.id < :after)
                 order by s.id desc limit :limit
                """)
                .params(alive())
                .param("account", account == null ? null : account.value())
                .param("after", after)
                .param("limit", limit)
                .query(SignIns::read)
                .list();
    }

    Optional<SignIn> findInScope(UUID id) {
        return jdbc.sql("select " + COLUMNS + LIVE + WHOLE + " and s.id = :id")
                .params(alive())
                .param("id", id)
                .query(SignIns::read)
                .optional();
    }

    /** Ends it for good: its cookie and its refresh tokens are worth nothing from now on. */
    void end(UUID id) {
        jdbc.sql("update sign_ins set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets sign-ins and authorizations that nobody can use any more. */
    void forgetOld(Instant before) {
        jobs.sql("delete from sign_ins where expires_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        jobs.sql("""
                delete from oauth2_authorization
                 where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < :before
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private Map<String, Object> alive() {
        var now = clock.instant();
        return Map.of(
                "now",
                now.atOffset(ZoneOffset.UTC),
                "idle",
                now.minus(properties.signInIdle()).atOffset(ZoneOffset.UTC));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static SignIn read(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getBoolean("awaits_code"),
                row.getString("device"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
