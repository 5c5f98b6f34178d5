package org.linli.volunteer.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a volunteer within the unit where they serve. A UUIDv7, so that ids rise with the time of registration. */
public record VolunteerId(@JsonValue UUID value) {

    @JsonCreator
    public VolunteerId {}

    /** A fresh id. */
    public static VolunteerId next() {
        return new VolunteerId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
