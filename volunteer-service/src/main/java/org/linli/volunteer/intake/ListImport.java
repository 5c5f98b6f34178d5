package org.linli.volunteer.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;

/**
 * One file of teams or volunteers on its way in. Prepared: every row is read and looked at, nothing is taken in. Started
 * and worked through in the background, then finished; or cancelled before it starts. What its rows said is deleted after
 * {@value ImportKeys#DAYS_KEPT} days, the figures stay.
 *
 * @param unit of rows that do not name theirs, which lie below it
 * @param consentedOn when volunteers agreed whose row does not say it
 * @param columns one for each of the header, in its order
 * @param fileKey opens the rows; absent once deleted
 * @param job that works on it, once started
 */
public record ListImport(
        ListImportId id,
        UnitId unit,
        ListKind kind,
        String fileName,
        @Nullable LocalDate consentedOn,
        List<Column> columns,
        @Nullable Sealed fileKey,
        ImportState state,
        @Nullable JobId job,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    /**
     * One column of the file.
     *
     * @param field what it is taken for; absent when it is left out and not kept
     */
    public record Column(String header, @Nullable ListField field) {}

    public ListImport {
        columns = List.copyOf(columns);
    }

    /** @throws ProblemException 409 when it has started already or its rows are deleted */
    ListImport started(JobId by) {
        mustBePrepared();
        mustHaveRows();
        return in(ImportState.STARTED, by, null);
    }

    /** @throws ProblemException 409 when it has started already */
    ListImport cancelled(Clock clock) {
        mustBePrepared();
        return in(ImportState.CANCELLED, null, clock.instant());
    }

    ListImport finished(Clock clock) {
        return in(ImportState.FINISHED, job, clock.instant());
    }

    /** @throws ProblemException 409 after the retention */
    Sealed mustHaveRows() {
        if (fileKey == null) {
            throw ProblemException.conflict("import-rows-deleted");
        }
        return fileKey;
    }

    private void mustBePrepared() {
        if (state != ImportState.PREPARED) {
            throw ProblemException.conflict("import-not-prepared");
        }
    }

    private ListImport in(ImportState next, @Nullable JobId by, @Nullable Instant end) {
        return new ListImport(
                id, unit, kind, fileName, consentedOn, columns, fileKey, next, by, createdAt, end, version + 1);
    }
}
