package org.linli.search.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies an entry through all editions, however its words change. */
public record EntryId(@JsonValue UUID value) {

    @JsonCreator
    public EntryId {}

    static EntryId next() {
        return new EntryId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
