package org.linli.platform.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a job. */
public record JobId(@JsonValue UUID value) {

    @JsonCreator
    public JobId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
