package org.linli.search.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a report: the id of the job that issued it, or one of its own where one job issues many. */
public record ReportId(@JsonValue UUID value) {

    @JsonCreator
    public ReportId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
