package org.linli.property.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * A file of companies and their compounds on its way in: prepared with a preview, then started, worked through in the
 * background and finished, or cancelled before it starts. Its rows go after 30 days, the figures stay.
 *
 * @param unit where names are looked for, and who keeps new companies unless a row says otherwise
 * @param sha256 of the file, in hexadecimal
 */
public record Import(
        ImportId id,
        UnitId unit,
        String fileName,
        String sha256,
        List<Column> columns,
        ImportState state,
        @Nullable JobId job,
        Counts counts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    /**
     * A column of the file.
     *
     * @param field what it holds; absent when it is left out
     */
    public record Column(String header, @Nullable ImportField field) {}

    public Import {
        columns = List.copyOf(columns);
    }

    Import started(JobId newJob) {
        return with(ImportState.STARTED, newJob, null);
    }

    Import cancelled(Clock clock) {
        return with(ImportState.CANCELLED, null, clock.instant());
    }

    /** @throws ProblemException 412 when it has changed, 409 when it has started or was cancelled */
    void mustBePrepared(Version seen) {
        seen.mustBe(version);
        if (state != ImportState.PREPARED) {
            throw ProblemException.conflict("import-not-prepared");
        }
    }

    /** What the column of this field is called in the file; empty when it has none. */
    public String header(ImportField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::header)
                .findFirst()
                .orElse("");
    }

    private Import with(ImportState newState, @Nullable JobId newJob, @Nullable Instant newFinishedAt) {
        return new Import(
                id, unit, fileName, sha256, columns, newState, newJob, counts, createdAt, newFinishedAt, version + 1);
    }
}
