package org.linli.search.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a question of the city's set. */
public record QuestionId(@JsonValue UUID value) {

    @JsonCreator
    public QuestionId {}

    static QuestionId next() {
        return new QuestionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
