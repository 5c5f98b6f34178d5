package org.linli.search.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Refusal;
import org.springframework.http.HttpStatus;

/**
 * One file of opinions on its way in.
 *
 * <p>Prepared with a guess at its columns, which can be put right; then started, worked through in the background and
 * finished, or cancelled before it starts. The file goes after its retention, the figures stay.
 *
 * @param place the default unit, for rows that do not name theirs
 * @param intakeUnit in whose name it was uploaded
 * @param sha256 of the file, in hexadecimal
 * @param fileKey opens the stored file; absent once the file is deleted
 * @param job that works on it, once started
 */
public record Import(
        ImportId id,
        UnitId place,
        UnitId intakeUnit,
        String source,
        String fileName,
        long size,
        String sha256,
        @Nullable Sealed fileKey,
        Findings findings,
        Mapping mapping,
        ImportState state,
        @Nullable JobId job,
        Counts counts,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    /** @throws ProblemException 422 when the mapping breaks a rule, 409 when the import has started */
    Import mapped(Findings newFindings, Mapping newMapping) {
        mustBePrepared();
        Refusal.throwIfAny(newMapping.broken());
        return with(newFindings, newMapping, state, job, finishedAt);
    }

    /** @throws ProblemException 422 when no column holds the text, 409 when it has started or its file is deleted */
    Import started(JobId newJob) {
        mustBeStartable();
        return with(findings, mapping, ImportState.STARTED, newJob, null);
    }

    void mustBeStartable() {
        mustBePrepared();
        mustHaveFile();
        if (mapping.position(ImportField.TEXT).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import-text-column-missing", List.of(), List.of());
        }
    }

    /** @throws ProblemException 409 when it has started */
    Import cancelled(Clock clock) {
        mustBePrepared();
        return with(findings, mapping, ImportState.CANCELLED, null, clock.instant());
    }

    /** @throws ProblemException 409 after the file's retention */
    Sealed mustHaveFile() {
        if (fileKey == null) {
            throw ProblemException.conflict("import-file-deleted");
        }
        return fileKey;
    }

    private void mustBePrepared() {
        if (state != ImportState.PREPARED) {
            throw ProblemException.conflict("import-not-prepared");
        }
    }

    private Import with(
            Findings newFindings,
            Mapping newMapping,
            ImportState newState,
            @Nullable JobId newJob,
            @Nullable Instant newFinishedAt) {
        return new Import(
                id,
                place,
                intakeUnit,
                source,
                fileName,
                size,
                sha256,
                fileKey,
                newFindings,
                newMapping,
                newState,
                newJob,
                counts,
                createdAt,
                newFinishedAt,
                version + 1);
    }
}
