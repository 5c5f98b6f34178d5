package org.linli.org.branch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a party organisation. */
public record PartyOrgId(@JsonValue UUID value) {

    @JsonCreator
    public PartyOrgId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
