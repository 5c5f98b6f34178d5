package org.linli.property.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file, as far as its columns are known.
 *
 * @param number as a spreadsheet program numbers it
 * @param reasons why it failed; empty while it did not
 */
public record Row(long number, Map<ImportField, String> cells, List<Reason> reasons) {

    public Row {
        cells = Map.copyOf(cells);
        reasons = List.copyOf(reasons);
    }

    /** The cell's text without outer white space; absent when blank or the column is missing. */
    @Nullable
    String cell(ImportField field) {
        String text = cells.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
