package org.linli.volunteer.intake;

import java.util.List;

/** How the rows of one kind of list are looked at and taken in. */
interface RowTaking {

    ListKind kind();

    /** Each row with what stands against it; nothing is kept. */
    List<ListRow> check(ListImport file, List<ListRow> rows);

    /** Takes the rows in, within the running transaction. @return each with what became of it, in the order given */
    List<ListRow> take(ListImport file, List<ListRow> rows);
}
