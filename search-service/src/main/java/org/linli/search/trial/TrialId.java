package org.linli.search.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a trial. A UUIDv7, so that the newest has the highest. */
public record TrialId(@JsonValue UUID value) {

    @JsonCreator
    public TrialId {}

    static TrialId next() {
        return new TrialId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
