package org.linli.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.web.ProblemException;

/**
 * Where an import stands. Interrupted is never kept: a started one is so once its job has ended without finishing it.
 *
 * @param job that works on it, once started
 * @param version rises with each change
 */
public record ImportLife(
        ImportState state,
        @Nullable JobId job,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    public static ImportLife prepared(Clock clock) {
        return new ImportLife(ImportState.PREPARED, null, clock.instant(), null, 1);
    }

    /** Of a row with the columns {@code state}, {@code job}, {@code created_at}, {@code finished_at}, {@code version}. */
    public static ImportLife read(ResultSet row) throws SQLException {
        UUID job = row.getObject("job", UUID.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportLife(
                ImportState.valueOf(row.getString("state")),
                job == null ? null : new JobId(job),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("version"));
    }

    /** How the import is read was changed. @throws ProblemException 409 when it has started */
    public ImportLife changed() {
        mustBePrepared();
        return next(state, job, null);
    }

    /** @throws ProblemException 409 when it is worked on or over */
    public ImportLife started(JobId by) {
        mustBeAtRest();
        return next(ImportState.STARTED, by, null);
    }

    /** @throws ProblemException 409 when it is worked on or over */
    public ImportLife cancelled(Clock clock) {
        mustBeAtRest();
        return next(ImportState.CANCELLED, null, clock.instant());
    }

    /** As it stands once its job has ended. */
    ImportLife jobEnded() {
        return state == ImportState.STARTED
                ? new ImportLife(ImportState.INTERRUPTED, job, createdAt, null, version)
                : this;
    }

    /** The job that should be at work. */
    Optional<JobId> working() {
        return state == ImportState.STARTED ? Optional.ofNullable(job) : Optional.empty();
    }

    /** @throws ProblemException 409 when it has started */
    public void mustBePrepared() {
        mustBe(state == ImportState.PREPARED);
    }

    /** @throws ProblemException 409 when it is worked on or over */
    public void mustBeAtRest() {
        mustBe(state == ImportState.PREPARED || state == ImportState.INTERRUPTED);
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw ProblemException.conflict("import-not-prepared");
        }
    }

    private ImportLife next(ImportState to, @Nullable JobId by, @Nullable Instant end) {
        return new ImportLife(to, by, createdAt, end, version + 1);
    }
}
