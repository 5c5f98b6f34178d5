package org.linli.property.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.sheets.SheetSource;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.property.input.ProperText;
import org.springframework.http.HttpStatus;

/** What a file of companies says, as far as its columns are known; the first column of a kind counts. */
record ReadFile(List<Import.Column> columns, List<Row> rows) {

    static final int MOST_ROWS = 5_000;

    /** @throws ProblemException when it is no sheet, has too many rows, or no column with the companies' codes */
    static ReadFile of(Sheets sheets, ImportWords words, Path file) throws IOException {
        try (SheetSource source = sheets.open(file, SheetFormat.Hint.NONE)) {
            List<Import.Column> columns = columns(words, source.header());
            if (columns.stream().noneMatch(column -> column.field() == ImportField.CODE)) {
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "import-code-column-missing", List.of(), List.of());
            }
            List<Row> rows = new ArrayList<>();
            for (SheetRow row : source) {
                if (rows.size() == MOST_ROWS) {
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE, "sheet-too-large-rows", List.of(MOST_ROWS), List.of());
                }
                rows.add(row(columns, row));
            }
            return new ReadFile(columns, rows);
        }
    }

    private static List<Import.Column> columns(ImportWords words, List<String> header) {
        Set<ImportField> free = EnumSet.allOf(ImportField.class);
        return header.stream()
                .map(text -> new Import.Column(
                        ProperText.readable(text),
                        words.column(text).filter(free::remove).orElse(null)))
                .toList();
    }

    private static Row row(List<Import.Column> columns, SheetRow row) {
        Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
        for (int at = 0; at < columns.size(); at++) {
            ImportField field = columns.get(at).field();
            if (field != null && !row.cells().get(at).isBlank()) {
                cells.put(field, ProperText.readable(row.cells().get(at)));
            }
        }
        SheetRow.Fault fault = row.fault();
        return new Row(
                row.number(),
                cells,
                fault == null
                        ? List.of()
                        : List.of(new Reason(
                                null,
                                "import.row."
                                        + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                List.of())));
    }
}
