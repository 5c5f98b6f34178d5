package org.linli.platform.sheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.platform.sheets.SheetRow.Fault;

/** The rules that hold for both formats: header first, blank rows passed over, every row as wide as the header, bounds. */
final class HeadedRows implements Iterator<SheetRow> {

    /**
     * A row as it stands in the file.
     *
     * @param number from 1
     */
    record Raw(long number, List<String> cells) {}

    private static final char UNREADABLE = '\uFFFD';

    private final Iterator<Raw> raw;
    private final SheetLimits limits;
    private final List<String> header;
    private long rows;

    private @Nullable SheetRow next;

    HeadedRows(Iterator<Raw> raw, SheetLimits limits) {
        this.raw = raw;
        this.limits = limits;
        this.header = readHeader();
    }

    List<String> header() {
        return header;
    }

    private List<String> readHeader() {
        while (raw.hasNext()) {
            var cells = withoutEmptyEnd(raw.next().cells());
            if (!cells.isEmpty()) {
                if (cells.size() > limits.columns()) {
                    throw SheetProblems.tooLarge("columns", limits.columns());
                }
                return cells.stream()
                        .map(cell -> cell.length() > limits.cell() ? cell.substring(0, limits.cell()) : cell)
                        .toList();
            }
        }
        throw SheetProblems.empty();
    }

    @Override
    public boolean hasNext() {
        while (next == null && raw.hasNext()) {
            next = checked(raw.next());
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    private @Nullable SheetRow checked(Raw row) {
        var given = withoutEmptyEnd(row.cells());
        if (given.isEmpty()) {
            return null;
        }
        if (++rows > limits.rows()) {
            throw SheetProblems.tooLarge("rows", limits.rows());
        }
        Fault fault = given.size() > header.size() ? Fault.EXTRA_CELLS : null;
        var cells = new ArrayList<String>(header.size());
        for (int column = 0; column < header.size(); column++) {
            var cell = column < given.size() ? given.get(column) : "";
            if (cell.length() > limits.cell()) {
                cell = cell.substring(0, limits.cell());
                fault = Fault.CELL_TOO_LONG;
            }
            if (cell.indexOf(UNREADABLE) >= 0 && fault == null) {
                fault = Fault.UNREADABLE_TEXT;
            }
            cells.add(FormulaGuard.restored(cell));
        }
        return new SheetRow(row.number(), cells, fault);
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
