package org.linli.platform.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.sheets.SheetSource;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * An opened file whose columns are recognised by their headers, each field in the first column that means it. Read once
 * from front to back, a portion of rows in memory at a time. Columns that mean nothing are left out: they may hold
 * anything.
 */
public final class FieldSheet<F extends Enum<F>> implements Closeable {

    /** Control characters, halves of surrogate pairs and code points that mean nothing: traces of a broken export. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private final SheetSource source;
    private final List<Column<F>> columns;

    private FieldSheet(SheetSource source, List<Column<F>> columns) {
        this.source = source;
        this.columns = columns;
    }

    /**
     * @param fields that its columns may hold
     * @throws ProblemException when it is no sheet
     */
    public static <F extends Enum<F>> FieldSheet<F> open(
            Sheets sheets, Path file, ImportWords words, Collection<F> fields) throws IOException {
        SheetSource source = sheets.open(file, SheetFormat.Hint.NONE);
        Set<F> free = new HashSet<>(fields);
        return new FieldSheet<>(
                source,
                source.header().stream()
                        .map(header -> new Column<>(
                                readable(header),
                                words.column(fields, header)
                                        .filter(free::remove)
                                        .orElse(null)))
                        .toList());
    }

    public List<Column<F>> columns() {
        return columns;
    }

    /** @throws ProblemException 422 that names those of the fields for which there is no column */
    public void require(ImportWords words, Collection<F> fields) {
        String missing = fields.stream()
                .filter(field -> columns.stream().noneMatch(column -> column.field() == field))
                .map(words::header)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import-column-missing", List.of(missing), List.of());
        }
    }

    /**
     * Hands on the rows in portions.
     *
     * @param most rows that are read
     * @return how many there were
     * @throws ProblemException 413 when there are more, after some have been handed on
     */
    public long forEachPortion(int size, int most, Consumer<List<ImportRow<F>>> portions) {
        var portion = new ArrayList<ImportRow<F>>(size);
        long rows = 0;
        for (SheetRow row : source) {
            if (++rows > most) {
                throw new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE, "sheet-too-large-rows", List.of(most), List.of());
            }
            portion.add(row(row));
            if (portion.size() == size) {
                portions.accept(List.copyOf(portion));
                portion.clear();
            }
        }
        if (!portion.isEmpty()) {
            portions.accept(List.copyOf(portion));
        }
        return rows;
    }

    private ImportRow<F> row(SheetRow row) {
        Map<F, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            F field = columns.get(index).field();
            String cell = readable(row.cells().get(index));
            if (field != null && !cell.isEmpty()) {
                cells.put(field, cell);
            }
        }
        SheetRow.Fault fault = row.fault();
        return new ImportRow<>(row.number(), cells, fault == null ? List.of() : List.of(RowReason.of(fault)));
    }

    private static String readable(String text) {
        return UNREADABLE.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
