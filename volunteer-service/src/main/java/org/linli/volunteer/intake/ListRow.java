package org.linli.volunteer.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.RowReason;

/** One row of a list, and what became of it. */
public record ListRow(ImportRow<ListField> row, RowState state) {

    /** A row as it was read: waiting, unless it could not even be read. */
    static ListRow read(ImportRow<ListField> row) {
        return new ListRow(row, row.reasons().isEmpty() ? RowState.WAITING : RowState.REFUSED);
    }

    public long number() {
        return row.number();
    }

    public List<RowReason> reasons() {
        return row.reasons();
    }

    @Nullable
    String cell(ListField field) {
        return row.cell(field);
    }

    /** The same after it was looked at or taken in. */
    ListRow turned(RowState next, List<RowReason> why) {
        return new ListRow(row.refused(why), next);
    }
}
