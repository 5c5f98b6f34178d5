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
 * finished. Interrupted when its job ends before: then started again, or cancelled, as before its start. The file goes
 * after its retention, the figures stay.
 *
 * @param place the default unit, for rows that do not name theirs
 * @param intakeUnit in whose name it was uploaded
 * @param sha256 of the file, in hexadecimal
 * @param fileKey opens the stored file; absent once the file is deleted
 * @param job that works on it, once started
 * @param doneTo number of the last row that is done; a later start goes on behind it
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
        long doneTo,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    /** @throws ProblemException 422 when the mapping breaks a rule, 409 when the import has started */
    Import mapped(Findings newFindings, Mapping newMapping) {
        mustBePrepared();
        Refusal.throwIfAny(newMapping.broken());
        return with(newFindings, newMapping, state, job, finishedAt);
    }

    /** @throws ProblemException 422 when no column holds the text, 409 when it is worked on, over or its file deleted */
    Import started(JobId newJob) {
        mustBeStartable();
        return with(findings, mapping, ImportState.STARTED, newJob, null);
    }

    void mustBeStartable() {
        mustBeAtRest();
        mustHaveFile();
        if (mapping.position(ImportField.TEXT).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import-text-column-missing", List.of(), List.of());
        }
    }

    /** @throws ProblemException 409 when it is worked on or over */
    Import cancelled(Clock clock) {
        mustBeAtRest();
        return with(findings, mapping, ImportState.CANCELLED, null, clock.instant());
    }

    /** @throws ProblemException 409 after the file's retention */
    Sealed mustHaveFile() {
        if (fileKey == null) {
            throw ProblemException.conflict("import-file-deleted");
        }
        return fileKey;
    }

    /** As it stands once its job has ended. */
    Import jobEnded() {
        return state == ImportState.STARTED
                ? with(findings, mapping, ImportState.INTERRUPTED, job, null, version)
                : this;
    }

    /** Neither worked on nor over. */
    private void mustBeAtRest() {
        if (state != ImportState.INTERRUPTED) {
            mustBePrepared();
        }
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
        return with(newFindings, newMapping, newState, newJob, newFinishedAt, version + 1);
    }

    private Import with(
            Findings newFindings,
            Mapping newMapping,
            ImportState newState,
            @Nullable JobId newJob,
            @Nullable Instant newFinishedAt,
            long newVersion) {
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
                doneTo,
                createdAt,
                newFinishedAt,
                newVersion);
    }
}
