package org.linli.search.opinion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies an opinion. A UUIDv7, so that ids rise with the time of intake. */
public record OpinionId(@JsonValue UUID value) {

    @JsonCreator
    public OpinionId {}

    /** A fresh id. */
    public static OpinionId next() {
        return new OpinionId(UuidCreator.getTimeOrderedEpoch());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static OpinionId of(String text) {
        return new OpinionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
