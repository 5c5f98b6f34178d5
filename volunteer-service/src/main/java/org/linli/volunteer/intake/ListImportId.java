package org.linli.volunteer.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies an import. A UUIDv7. */
public record ListImportId(@JsonValue UUID value) {

    @JsonCreator
    public ListImportId {}

    static ListImportId next() {
        return new ListImportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
