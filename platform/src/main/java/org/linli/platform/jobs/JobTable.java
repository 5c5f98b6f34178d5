package org.linli.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The jobs' rows, as the workers see them. */
final class JobTable {

    private final RunningTransaction transaction;
    private final JdbcClient jobs;
    private final JsonMapper json;
    private final Clock clock;

    JobTable(RunningTransaction transaction, JdbcClient jobs, JsonMapper json, Clock clock) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** A job that an instance has claimed. */
    record Claimed(
            JobId id,
            String kind,
            Scope scope,
            String input,
            @Nullable String checkpoint,
            boolean cancelRequested,
            int attempts) {}

    void add(JobId id, String kind, UnitId place, Scope scope, Object input) {
        transaction
                .jdbc()
                .sql("""
                insert into jobs (id, kind, place_id, submitted_by, scope, input, state, not_before, created_at)
                values (:id, :kind, :place, :by, cast(:scope as jsonb), cast(:input as jsonb), 'QUEUED', :now, :now)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("place", place.value())
                .param("by", scope.caller().subject())
                .param("scope", json.writeValueAsString(scope))
                .param("input", json.writeValueAsString(input))
                .param("now", now())
                .update();
    }

    /** The next job that waits or whose instance has died, now leased to {@code owner}. */
    Optional<Claimed> claim(UUID owner, Duration lease, Collection<String> kinds) {
        return jobs.sql("""
                update jobs set state = 'RUNNING', lease_owner = :owner, lease_until = :until, attempts = attempts + 1,
                                started_at = coalesce(started_at, :now), version = version + 1
                 where id = (select id from jobs
                              where kind = any (:kinds)
                                and (state = 'QUEUED' and not_before <= :now or state = 'RUNNING' and lease_until < :now)
                              order by not_before, id limit 1
                                for update skip locked)
                returning id, kind, scope, input, checkpoint, cancel_requested, attempts""")
                .param("owner", owner)
                .param("until", now().plus(lease))
                .param("now", now())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new Claimed(
                        new JobId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        json.readValue(row.getString("scope"), Scope.class),
                        row.getString("input"),
                        row.getString("checkpoint"),
                        row.getBoolean("cancel_requested"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Which of its jobs the owner still has and nobody cancelled; their leases are renewed. */
    List<JobId> renew(UUID owner, Duration lease) {
        return jobs.sql("""
                with renewed as (update jobs set lease_until = :until
                                  where lease_owner = :owner and state = 'RUNNING' returning id, cancel_requested)
                select id from renewed where not cancel_requested""")
                .param("until", now().plus(lease))
                .param("owner", owner)
                .query((row, _) -> new JobId(row.getObject("id", UUID.class)))
                .list();
    }

    /** In the running transaction if there is one. False when the job was cancelled or belongs to another by now. */
    boolean checkpoint(JobId id, UUID owner, Object state, long done, long total, Duration lease) {
        var jdbc = transaction.isActive() ? transaction.jdbc() : jobs;
        return jdbc.sql("""
                update jobs set checkpoint = cast(:state as jsonb), done = :done, total = :total, attempts = 1,
                                lease_until = :until, version = version + 1
                 where id = :id and lease_owner = :owner and state = 'RUNNING' and not cancel_requested""")
                        .param("state", json.writeValueAsString(state))
                        .param("done", done)
                        .param("total", total)
                        .param("until", now().plus(lease))
                        .param("id", id.value())
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Ends the job, if it still is the owner's. */
    void end(JobId id, UUID owner, JobState state, @Nullable Object result, @Nullable JobFault fault) {
        jobs.sql("""
                update jobs set state = :state, result = cast(:result as jsonb), problem = cast(:problem as jsonb),
                                lease_owner = null, lease_until = null, ended_at = :now, version = version + 1
                 where id = :id and lease_owner = :owner and state = 'RUNNING'""")
                .param("state", state.name())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("problem", fault == null ? null : json.writeValueAsString(fault))
                .param("now", now())
                .param("id", id.value())
                .param("owner", owner)
                .update();
    }

    /** Puts the job back, to be run again with its last checkpoint. */
    void release(JobId id, UUID owner, Instant notBefore) {
        jobs.sql("""
                update jobs set state = 'QUEUED', lease_owner = null, lease_until = null, not_before = :notBefore,
                                version = version + 1
                 where id = :id and lease_owner = :owner and state = 'RUNNING'""")
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("owner", owner)
                .update();
    }

    Set<JobId> open(Collection<JobId> ids) {
        return jobs.sql("select id from jobs where id = any (:ids) and state in ('QUEUED', 'RUNNING')")
                .param("ids", ids.stream().map(JobId::value).toArray(UUID[]::new))
                .query((row, _) -> new JobId(row.getObject("id", UUID.class)))
                .set();
    }

    boolean isCancelled(JobId id) {
        return jobs.sql("select exists (select from jobs where id = :id and cancel_requested)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    int forgetEndedBefore(Instant before) {
        return jobs.sql("delete from jobs where ended_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
