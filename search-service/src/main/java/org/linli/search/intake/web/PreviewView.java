package org.linli.search.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.linli.search.intake.Preview;
import org.linli.search.opinion.Refusal;
import org.springframework.context.MessageSource;

/** How a file would be read. */
@Schema(name = "ImportPreview")
record PreviewView(
        ImportView file,

        @Schema(description = "The first 20 rows; cells that tell who spoke are masked")
        List<Row> rows,

        @Schema(description = "How many rows were looked at for problems")
        int sampled,

        List<Problem> problems) {

    /** One row as it stands in the file. */
    @Schema(name = "ImportPreviewRow")
    record Row(
            @Schema(description = "As a spreadsheet program numbers it")
            long number,

            List<String> cells) {}

    /** Why a row would fail. */
    @Schema(name = "ImportPreviewProblem")
    record Problem(long row, String field, String reason) {}

    static PreviewView of(Preview preview, MessageSource messages, Locale locale) {
        return new PreviewView(
                ImportView.of(preview.file()),
                preview.rows().stream()
                        .map(row -> new Row(row.number(), row.cells()))
                        .toList(),
                preview.sampled(),
                preview.problems().stream()
                        .flatMap(problem -> problem.refusals().stream()
                                .map(refusal -> problem(problem.row(), refusal, messages, locale)))
                        .toList());
    }

    private static Problem problem(long row, Refusal refusal, MessageSource messages, Locale locale) {
        return new Problem(
                row,
                refusal.field(),
                messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale));
    }
}
