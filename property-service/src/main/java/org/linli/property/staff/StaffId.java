package org.linli.property.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a member of staff. A UUIDv7. */
public record StaffId(@JsonValue UUID value) {

    @JsonCreator
    public StaffId {}

    /** A fresh id. */
    static StaffId next() {
        return new StaffId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
