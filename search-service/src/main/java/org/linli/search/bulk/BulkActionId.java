package org.linli.search.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies what is done with many opinions. A UUIDv7, so that the newest has the highest. */
public record BulkActionId(@JsonValue UUID value) {

    @JsonCreator
    public BulkActionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
