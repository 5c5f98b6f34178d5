package org.linli.org.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed attempts in a row, by login name. An attempt is counted before the password is looked at and forgiven
 * when it was right: a hundred attempts at once get no more tries than a hundred in a row.
 */
@Repository
class FailedSignIns {

    /** Failures older than this no longer belong to the same row of attempts. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FailedSignIns(
            @Qualifier("jobs") JdbcClient jobs, @Qualifier("jobs") TransactionTemplate transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes one attempt; when none is to be had, until when. */
    Optional<Instant> lockedUntilOrCount(LoginName name) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> {
            // As fine as the database keeps it: rounded up there, a fresh row would be locked for a moment.
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            jobs.sql("""
                    insert into sign_in_failures (name_digest, failures, locked_until, last_at)
                    values (:name, 0, :now, :now) on conflict do nothing
                    """)
                    .param("name", name.digest())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            var known = jobs.sql("""
                            select failures, locked_until, last_at from sign_in_failures
                             where name_digest = :name for update
                            """)
                    .param("name", name.digest())
                    .query((row, _) -> new Failures(
                            row.getInt("failures"),
                            row.getObject("locked_until", OffsetDateTime.class).toInstant(),
                            row.getObject("last_at", OffsetDateTime.class).toInstant()))
                    .single();
            if (known.lockedUntil().isAfter(now)) {
                return Optional.of(known.lockedUntil());
            }
            int failures = known.lastAt().plus(MEMORY).isBefore(now) ? 1 : known.failures() + 1;
            count(name, failures, now);
            return Optional.<Instant>empty();
        }));
    }

    private void count(LoginName name, int failures, Instant now) {
        jobs.sql("""
                update sign_in_failures set failures = :failures, locked_until = :until, last_at = :now
                 where name_digest = :name
                """)
                .param("name", name.digest())
                .param("failures", failures)
                .param("until", now.plus(LockoutRule.waitAfter(failures)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the last counted attempt back: it was no failure, and says nothing of those before. */
    void takeBack(LoginName name) {
        jobs.sql("""
                update sign_in_failures set failures = greatest(failures - 1, 0), locked_until = least(locked_until, :now)
                 where name_digest = :name
                """)
                .param("name", name.digest())
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgive(LoginName name) {
        jobs.sql("delete from sign_in_failures where name_digest = :name")
                .param("name", name.digest())
                .update();
    }

    /** Forgets rows of attempts that have ended. */
    void forgetOld() {
        jobs.sql("delete from sign_in_failures where last_at < :before")
                .param("before", clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Failures(int failures, Instant lockedUntil, Instant lastAt) {}
}
