package org.linli.platform.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a unit (组织单元) of the tree that org-service keeps. A UUIDv7, the same in every service. */
public record UnitId(@JsonValue UUID value) {

    @JsonCreator
    public UnitId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    /** The id as one ltree label: the 32 hexadecimal digits without hyphens. */
    public String label() {
        return value.toString().replace("-", "");
    }

    /** What {@link #label()} wrote. */
    public static UnitId ofLabel(String label) {
        return new UnitId(
                new UUID(Long.parseUnsignedLong(label, 0, 16, 16), Long.parseUnsignedLong(label, 16, 32, 16)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
