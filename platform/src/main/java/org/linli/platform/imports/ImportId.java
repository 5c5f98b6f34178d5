package org.linli.platform.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies an import. A UUIDv7, so that the newest has the highest. */
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public ImportId {}

    /** A fresh one. */
    public static ImportId next() {
        return new ImportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
