package org.linli.platform.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row says in the columns that mean something.
 *
 * @param number as a spreadsheet program numbers it
 * @param cells without outer blanks; those that are blank are left out
 * @param reasons what stands against it; empty for a row that could be read
 */
public record ImportRow<F extends Enum<F>>(long number, Map<F, String> cells, List<RowReason> reasons) {

    public ImportRow {
        cells = Map.copyOf(cells);
        reasons = List.copyOf(reasons);
    }

    public @Nullable String cell(F field) {
        return cells.get(field);
    }

    public ImportRow<F> refused(List<RowReason> why) {
        return new ImportRow<>(number, cells, why);
    }

    /** Tells nothing of its cells in a log or a failure. */
    @Override
    public String toString() {
        return "ImportRow[" + number + "]";
    }
}
