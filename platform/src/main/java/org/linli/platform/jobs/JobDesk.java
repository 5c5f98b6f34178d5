package org.linli.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as their submitter sees them, and the administrators of the units above. Nobody else does, in scope or not. */
public final class JobDesk {

    private static final String VISIBLE = """
            (submitted_by = :me or exists (select from places a where a.id = any (:administered)
                                             and jobs.place_no between a.no and a.no_end))""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    JobDesk(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param before only jobs submitted before this one; absent for the first page
     */
    public List<JobStatus> list(@Nullable JobState state, @Nullable JobId before, int limit) {
        return Objects.requireNonNull(transaction.execute(_ -> visible("""
                        and (cast(:state as text) is null or state = :state)
                        and (cast(:before as uuid) is null or id < :before)
                      order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query((row, _) -> status(row))
                .list()));
    }

    /** Empty when there is none that the caller may see. */
    public Optional<JobStatus> find(JobId id) {
        return Objects.requireNonNull(transaction.execute(_ -> visible("and id = :id")
                .param("id", id.value())
                .query((row, _) -> status(row))
                .optional()));
    }

    /** Ends a waiting job at once and a running one at its next checkpoint; an ended one stays as it is. */
    public JobStatus cancel(JobId id) {
        transaction.executeWithoutResult(_ -> {
            var job = find(id).orElseThrow(() -> ProblemException.notFound("job"));
            int changed = jdbc.sql("""
                    update jobs set cancel_requested = true, version = version + 1,
                                    state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                                    ended_at = case when state = 'QUEUED' then :now else ended_at end
                     where id = :id and state in ('QUEUED', 'RUNNING') and not cancel_requested""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id.value())
                    .update();
            if (changed == 1) {
                audit.record(
                        new AuditEntry("job.cancel", "job", id.toString(), job.place(), Map.of("kind", job.kind())));
            }
        });
        return find(id).orElseThrow(() -> ProblemException.notFound("job"));
    }

    private JdbcClient.StatementSpec visible(String further) {
        var caller = Scope.required().caller();
        return jdbc.sql("select * from jobs where " + VISIBLE + " " + further)
                .param("me", caller.subject())
                .param(
                        "administered",
                        caller.unitsWith(Set.of(Role.ADMINISTRATOR)).stream()
                                .map(UnitId::value)
                                .toArray(UUID[]::new));
    }

    private JobStatus status(ResultSet row) throws SQLException {
        var result = row.getString("result");
        var problem = row.getString("problem");
        return new JobStatus(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("submitted_by"),
                JobState.valueOf(row.getString("state")),
                row.getBoolean("cancel_requested"),
                row.getLong("done"),
                row.getLong("total"),
                result == null ? null : json.readTree(result),
                problem == null ? null : json.readValue(problem, JobStatus.Fault.class),
                Objects.requireNonNull(moment(row, "created_at")),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
