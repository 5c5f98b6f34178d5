package org.linli.volunteer.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;

/**
 * One row of a list.
 *
 * @param number as a spreadsheet program numbers it
 * @param cells what stands in the columns that mean something; blank ones are left out
 * @param reasons what stands against it
 */
public record ListRow(long number, Map<ListField, String> cells, RowState state, List<ProblemException.Field> reasons) {

    public ListRow {
        cells = Map.copyOf(cells);
        reasons = List.copyOf(reasons);
    }

    @Nullable
    String cell(ListField field) {
        return cells.get(field);
    }

    /** The same after it was looked at or taken in. */
    ListRow turned(RowState next, List<ProblemException.Field> why) {
        return new ListRow(number, cells, next, why);
    }

    /** Tells nothing of its cells in a log or a failure. */
    @Override
    public String toString() {
        return "ListRow[" + number + ", " + state + "]";
    }
}
