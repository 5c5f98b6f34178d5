package org.linli.search.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a matter as property-service knows it. */
public record MatterId(@JsonValue UUID value) {

    @JsonCreator
    public MatterId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
