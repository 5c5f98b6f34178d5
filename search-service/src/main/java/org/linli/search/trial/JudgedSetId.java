package org.linli.search.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a set of judged queries. */
public record JudgedSetId(@JsonValue UUID value) {

    @JsonCreator
    public JudgedSetId {}

    static JudgedSetId next() {
        return new JudgedSetId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
