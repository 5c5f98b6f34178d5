package org.linli.search.opinion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a group of opinions that say the same. A UUIDv7, so that ids rise with the time of its confirmation. */
public record GroupId(@JsonValue UUID value) {

    @JsonCreator
    public GroupId {}

    /** A fresh id. */
    public static GroupId next() {
        return new GroupId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
