package org.linli.search.report;

import java.util.Optional;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/** A monthly report was issued. Its figures stay here. */
record ReportIssued(ReportId id, UnitId unit, String month, int edition) implements Event {

    @Override
    public String type() {
        return "search.report.issued";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Optional<UnitId> place() {
        return Optional.of(unit);
    }
}
