package org.linli.search.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
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
        Counts counts,
        long doneTo,
        ImportLife life) {

    /** @throws ProblemException 422 when the mapping breaks a rule, 409 when the import has started */
    Import mapped(Findings newFindings, Mapping newMapping) {
        ImportLife changed = life.changed();
        Refusal.throwIfAny(newMapping.broken());
        return with(newFindings, newMapping, changed);
    }

    /** @throws ProblemException 409 when it is worked on, over or its file deleted; 422 when no column holds the text */
    void mustBeStartable() {
        life.mustBeAtRest();
        FileKeys.mustBeKept(fileKey);
        if (mapping.position(ImportField.TEXT).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import-text-column-missing", List.of(), List.of());
        }
    }

    Import with(ImportLife changed) {
        return with(findings, mapping, changed);
    }

    private Import with(Findings newFindings, Mapping newMapping, ImportLife changed) {
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
                counts,
                doneTo,
                changed);
    }
}
