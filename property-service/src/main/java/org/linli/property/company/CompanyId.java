package org.linli.property.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a company. A UUIDv7, so that ids rise with the time of registration. */
public record CompanyId(@JsonValue UUID value) {

    @JsonCreator
    public CompanyId {}

    /** A fresh id. */
    static CompanyId next() {
        return new CompanyId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
