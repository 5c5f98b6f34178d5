package org.linli.search.saved;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a saved search. */
public record SavedSearchId(@JsonValue UUID value) {

    @JsonCreator
    public SavedSearchId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
