package org.linli.property.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a service of a compound. A UUIDv7. */
public record ServiceId(@JsonValue UUID value) {

    @JsonCreator
    public ServiceId {}

    /** A fresh id. */
    static ServiceId next() {
        return new ServiceId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
