package org.linli.property.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a matter. A UUIDv7, so that ids rise with the time of opening. */
public record MatterId(@JsonValue UUID value) {

    @JsonCreator
    public MatterId {}

    /** A fresh id. */
    static MatterId next() {
        return new MatterId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
