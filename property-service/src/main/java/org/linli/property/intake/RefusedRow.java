package org.linli.property.intake;

import java.util.List;
import org.linli.platform.imports.RowReason;

/** A row that breaks rules; what it began is rolled back. */
final class RefusedRow extends RuntimeException {

    private final transient List<RowReason> reasons;

    RefusedRow(List<RowReason> reasons) {
        super("A row of an import breaks a rule", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<RowReason> reasons() {
        return reasons;
    }
}
