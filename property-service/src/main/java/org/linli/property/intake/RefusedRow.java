package org.linli.property.intake;

import java.util.List;

/** A row that breaks rules; what it began is rolled back. */
final class RefusedRow extends RuntimeException {

    private final transient List<Reason> reasons;

    RefusedRow(List<Reason> reasons) {
        super("A row of an import breaks a rule", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
