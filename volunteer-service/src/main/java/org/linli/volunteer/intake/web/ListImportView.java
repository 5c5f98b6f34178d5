package org.linli.volunteer.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.ImportState;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.jobs.JobId;
import org.linli.platform.privacy.Masking;
import org.linli.volunteer.intake.ImportDesk;
import org.linli.volunteer.intake.ListField;
import org.linli.volunteer.intake.ListImport;
import org.linli.volunteer.intake.ListKind;
import org.linli.volunteer.intake.ListRow;
import org.linli.volunteer.intake.RowState;

/** A list on its way in. */
@Schema(name = "ListImport")
record ListImportView(
        UUID id,

        @Schema(description = "The unit of rows that do not name theirs")
        UUID unit,

        ListKind kind,
        String fileName,

        @Schema(description = "When volunteers agreed whose row does not say it") @Nullable
        LocalDate consentedOn,

        List<ColumnView> columns,
        CountsView rows,
        ImportState state,

        @Schema(description = "Job that works on it: /api/volunteer/v1/jobs/{id}") @Nullable
        UUID job,

        @Schema(description = "Whether what its rows say can still be read; it is deleted after 30 days")
        boolean rowsKept,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    /** A column of the file. */
    @Schema(name = "ListColumn")
    record ColumnView(
            String header,

            @Schema(description = "What it is taken for; absent when it is left out and not kept") @Nullable
            ListField field) {}

    /** How many rows are in each state. */
    @Schema(name = "ListRowCounts")
    record CountsView(
            long all,

            @Schema(description = "Nothing stands against them: taken in when the import runs")
            long waiting,

            long added,

            @Schema(description = "There already; nothing changed")
            long known,

            long refused) {}

    /** One row of the file. */
    @Schema(name = "ListRow")
    record RowView(
            @Schema(description = "As a spreadsheet program numbers it")
            long number,

            @Schema(
                    description =
                            "What stands in the columns that mean something, in their order; who somebody is is masked")
            List<String> cells,

            RowState state,

            @Schema(description = "What stands against it, in words")
            List<String> reasons) {

        static RowView of(ListImport list, ListRow row, ReasonTexts texts, Locale locale) {
            return new RowView(
                    row.number(),
                    list.columns().stream()
                            .map(Column::field)
                            .filter(field -> field != null)
                            .map(field -> masked(field, row.row().cells().getOrDefault(field, "")))
                            .toList(),
                    row.state(),
                    ListImportView.reasons(list, row, texts, locale));
        }

        private static String masked(ListField field, String cell) {
            return switch (field) {
                case PERSON_NAME -> cell.isEmpty() ? "" : Masking.NAME.mask(cell);
                case TELEPHONE -> cell.isEmpty() ? "" : Masking.TELEPHONE.mask(cell);
                default -> cell;
            };
        }
    }

    static ListImportView of(ImportDesk.Shown shown) {
        ListImport list = shown.list();
        JobId job = list.life().job();
        return new ListImportView(
                list.id().value(),
                list.unit().value(),
                list.kind(),
                list.fileName(),
                list.consentedOn(),
                list.columns().stream()
                        .map(column -> new ColumnView(column.header(), column.field()))
                        .toList(),
                new CountsView(
                        shown.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        shown.counts().getOrDefault(RowState.WAITING, 0L),
                        shown.counts().getOrDefault(RowState.ADDED, 0L),
                        shown.counts().getOrDefault(RowState.KNOWN, 0L),
                        shown.counts().getOrDefault(RowState.REFUSED, 0L)),
                list.life().state(),
                job == null ? null : job.value(),
                list.fileKey() != null,
                list.life().createdAt(),
                list.life().finishedAt(),
                list.life().version());
    }

    /** What stands against a row, in words. */
    static List<String> reasons(ListImport list, ListRow row, ReasonTexts texts, Locale locale) {
        return row.reasons().stream()
                .map(reason -> texts.text(reason, list::header, locale))
                .toList();
    }
}
