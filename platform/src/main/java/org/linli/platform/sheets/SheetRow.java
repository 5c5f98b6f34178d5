package org.linli.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet program numbers it, counting the header, from 1
 * @param cells text of each cell, trimmed of nothing; dates as ISO 8601; missing cells are empty; as many as the header
 *     has
 * @param fault why the row cannot be trusted: to be reported to the user instead of taken in; absent for a good row
 */
public record SheetRow(
        long number, List<String> cells, @Nullable Fault fault) {

    /** What makes a single row unusable while the rest of the file is fine. */
    public enum Fault {
        /** More cells than the header has: as a rule a stray delimiter or quote. What is beyond the header was cut off. */
        EXTRA_CELLS,
        /** A cell beyond {@link SheetLimits#cell()}; it was cut off there. */
        CELL_TOO_LONG,
        /** Bytes that are no text in the file's charset; each is shown as U+FFFD. */
        UNREADABLE_TEXT
    }

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** A good row. */
    public SheetRow(long number, List<String> cells) {
        this(number, cells, null);
    }
}
