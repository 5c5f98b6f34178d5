package org.linli.search.report;

import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** A monthly report was issued. Its figures stay here. */
record ReportIssued(ReportId id, UnitId unit, String month, int edition) implements EventOfUnit<ReportId> {

    @Override
    public String type() {
        return "search.report.issued";
    }

    @Override
    public long version() {
        return 1;
    }
}
