package org.linli.volunteer.skill;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a skill for good: lower case words joined by hyphens, 2 to 40 characters, {@code appliance-repair}. */
public record SkillCode(@JsonValue String value) implements Comparable<SkillCode> {

    /** What a code must look like. */
    public static final String FORM = "[a-z][a-z0-9-]{1,39}";

    @JsonCreator
    public SkillCode {}

    boolean isWellFormed() {
        return value.matches(FORM);
    }

    @Override
    public int compareTo(SkillCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
