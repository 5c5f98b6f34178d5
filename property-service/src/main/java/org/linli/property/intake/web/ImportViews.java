package org.linli.property.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.intake.Counts;
import org.linli.property.intake.Import;
import org.linli.property.intake.ImportField;
import org.linli.property.intake.ImportId;
import org.linli.property.intake.ImportState;
import org.linli.property.intake.Preview;
import org.linli.property.intake.Row;

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
            List<Column> columns,

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

        static One of(Import file, List<ReasonCount> reasons) {
            return new One(
                    file.id(),
                    file.unit(),
                    file.fileName(),
                    file.sha256(),
                    file.columns().stream()
                            .map(column -> new Column(column.header(), column.field()))
                            .toList(),
                    file.state(),
                    file.job() == null ? null : file.job().value(),
                    file.counts(),
                    reasons,
                    file.createdAt(),
                    file.finishedAt(),
                    file.version());
        }
    }

    /** A column of the file. */
    @Schema(name = "CompanyImportColumn")
    record Column(
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

        static Previewed of(Preview preview, RowTexts texts) {
            return new Previewed(
                    One.of(preview.file(), List.of()),
                    preview.judged(),
                    preview.counts(),
                    preview.shown().stream()
                            .map(row -> new ShownRow(row.number(), row.cells()))
                            .toList(),
                    preview.failed().stream()
                            .map(row -> problem(preview.file(), row, texts))
                            .toList());
        }

        private static Problem problem(Import file, Row row, RowTexts texts) {
            return new Problem(row.number(), texts.of(file, row));
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
}
