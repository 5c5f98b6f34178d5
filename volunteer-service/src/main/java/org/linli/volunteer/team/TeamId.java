package org.linli.volunteer.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a team. A UUIDv7. */
public record TeamId(@JsonValue UUID value) {

    @JsonCreator
    public TeamId {}

    /** A fresh id. */
    public static TeamId next() {
        return new TeamId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
