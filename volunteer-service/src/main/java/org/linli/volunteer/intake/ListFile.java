package org.linli.volunteer.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.sheets.SheetSource;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.intake.ListImport.Column;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a file into rows. Columns that mean nothing here are left out and kept nowhere: they may hold anything. */
@Component
class ListFile {

    static final int MOST_ROWS = 10_000;

    /** What a file says. */
    record Content(List<Column> columns, List<ListRow> rows) {}

    private final Sheets sheets;
    private final ListWords words;

    ListFile(Sheets sheets, ListWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** @throws ProblemException 413 when it has too many rows, 422 when it is no sheet or lacks a column */
    Content read(Path file, ListKind kind) throws IOException {
        try (SheetSource source = sheets.open(file, SheetFormat.Hint.NONE)) {
            List<Column> columns = columns(source.header(), kind);
            requireColumns(columns, kind);
            var rows = new ArrayList<ListRow>();
            for (SheetRow row : source) {
                if (rows.size() == MOST_ROWS) {
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE, "list-too-long", List.of(MOST_ROWS), List.of());
                }
                rows.add(row(row, columns));
            }
            return new Content(columns, rows);
        }
    }

    /** Each field for the first column that means it. */
    private List<Column> columns(List<String> header, ListKind kind) {
        Set<ListField> taken = EnumSet.noneOf(ListField.class);
        return header.stream()
                .map(text -> new Column(
                        text, words.field(kind, text).filter(taken::add).orElse(null)))
                .toList();
    }

    private void requireColumns(List<Column> columns, ListKind kind) {
        String missing = ListField.of(kind).stream()
                .filter(ListField::isRequired)
                .filter(field -> columns.stream().noneMatch(column -> column.field() == field))
                .map(words::header)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "list-column-missing", List.of(missing), List.of());
        }
    }

    private static ListRow row(SheetRow row, List<Column> columns) {
        Map<ListField, String> cells = new EnumMap<>(ListField.class);
        for (int index = 0; index < columns.size(); index++) {
            ListField field = columns.get(index).field();
            String cell = row.cells().get(index).strip();
            if (field != null && !cell.isEmpty()) {
                cells.put(field, cell);
            }
        }
        SheetRow.Fault fault = row.fault();
        return fault == null
                ? new ListRow(row.number(), cells, RowState.WAITING, List.of())
                : new ListRow(row.number(), cells, RowState.REFUSED, List.of(reason(fault)));
    }

    private static ProblemException.Field reason(SheetRow.Fault fault) {
        String key = switch (fault) {
            case EXTRA_CELLS -> "list.row.extra-cells";
            case CELL_TOO_LONG -> "list.row.cell-too-long";
            case UNREADABLE_TEXT -> "list.row.unreadable-text";
        };
        return new ProblemException.Field("/row", key, List.of());
    }
}
