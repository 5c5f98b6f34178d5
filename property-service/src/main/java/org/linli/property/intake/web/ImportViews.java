package org.linli.property.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ImportState;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.property.intake.Counts;
import org.linli.property.intake.Import;
import org.linli.property.intake.ImportField;
import org.linli.property.intake.Preview;
import org.springframework.context.i18n.LocaleContextHolder;

/** Imports as callers see them. */
final class ImportViews {

    private ImportViews() {}

    /** A file on its way in. */
    @Schema(name = "CompanyImport")
    record One(
            @Schema(format = "uuid", type = "string") ImportId id,

            @Schema(
                    description = "Where names are looked for, and who keeps new companies",
                    format = "uuid",
                    type = "string")
            UnitId unit,

            String fileName,
            String sha256,

            @Schema(description = "What each column was taken for")
            List<ShownColumn> columns,

            ImportState state,

            @Schema(description = "Job that works on it: /api/property/v1/jobs/{id}") @Nullable
            UUID job,

            Counts counts,

            @Schema(description = "Why rows failed, most frequent first")
            List<ReasonCount> reasons,

            Instant createdAt,
            @Nullable Instant finishedAt,

            @Schema(description = "Rises with each change; the ETag holds it")
            long version) {

        static One of(Import file, List<ReasonTexts.Counted> reasons) {
            JobId job = file.life().job();
            return new One(
                    file.id(),
                    file.unit(),
                    file.fileName(),
                    file.sha256(),
                    file.columns().stream()
                            .map(column -> new ShownColumn(column.header(), column.field()))
                            .toList(),
                    file.life().state(),
                    job == null ? null : job.value(),
                    file.counts(),
                    reasons.stream()
                            .map(each -> new ReasonCount(each.key(), each.reason(), each.rows()))
                            .toList(),
                    file.life().createdAt(),
                    file.life().finishedAt(),
                    file.life().version());
        }
    }

    /** A column of the file. */
    @Schema(name = "CompanyImportColumn")
    record ShownColumn(
            String header,

            @Schema(description = "What it holds; absent when it is left out") @Nullable
            ImportField field) {}

    /** One reason and how many rows failed for it. */
    @Schema(name = "CompanyImportReason")
    record ReasonCount(String key, String reason, long rows) {}

    /** What would become of a file. */
    @Schema(name = "CompanyImportPreview")
    record Previewed(
            One file,

            @Schema(description = "How many rows were tried: the first 500 at most")
            int judged,

            @Schema(description = "What would become of these")
            Counts counts,

            @Schema(description = "The first rows") List<ShownRow> rows,

            @Schema(description = "Why the first rows that fail would fail")
            List<Problem> problems) {

        static Previewed of(Preview preview, ReasonTexts texts) {
            return new Previewed(
                    One.of(preview.file(), List.of()),
                    preview.judged(),
                    preview.counts(),
                    preview.shown().stream()
                            .map(row -> new ShownRow(row.number(), row.cells()))
                            .toList(),
                    preview.failed().stream()
                            .map(row -> new Problem(row.number(), reasons(preview.file(), row, texts)))
                            .toList());
        }
    }

    /** A row as far as its columns are known. */
    @Schema(name = "CompanyImportRow")
    record ShownRow(
            @Schema(description = "As a spreadsheet program numbers it")
            long number,

            @Schema(description = "Cells by field") Map<ImportField, String> cells) {}

    /** Why a row would fail. */
    @Schema(name = "CompanyImportProblem")
    record Problem(long row, List<String> reasons) {}

    /** Why a row failed, in the reader's language. */
    static List<String> reasons(Import file, ImportRow<ImportField> row, ReasonTexts texts) {
        return row.reasons().stream()
                .map(reason -> texts.text(
                        reason,
                        field -> Optional.of(file.header(ImportField.valueOf(field)))
                                .filter(header -> !header.isEmpty()),
                        LocaleContextHolder.getLocale()))
                .toList();
    }
}
