package org.linli.volunteer.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.UnitId;

/** How the rows of one kind of list are looked at and taken in. */
interface RowTaking {

    ListKind kind();

    /** Each row with what stands against it; nothing is kept. */
    List<ListRow> check(ListImport file, List<ListRow> rows);

    /** Takes the rows in, within the running transaction. @return each with what became of it, in the order given */
    List<ListRow> take(ListImport file, List<ListRow> rows);

    /** The row's unit: by code, else by name, else the file's own; absent, with a reason added, when it cannot be told. */
    static @Nullable UnitId unit(ListImport file, ListRow row, NamedUnits named, List<RowReason> reasons) {
        String code = row.cell(ListField.UNIT_CODE);
        String name = row.cell(ListField.UNIT_NAME);
        if (code == null && name == null) {
            return file.unit();
        }
        NamedUnits.Found found = code == null ? named.byPath(Objects.requireNonNull(name)) : named.byCode(code);
        if (found.why() != null) {
            reasons.add(RowReason.of("/unit", found.why()));
        }
        return found.unit();
    }
}
