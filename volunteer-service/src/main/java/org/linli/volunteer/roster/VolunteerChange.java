package org.linli.volunteer.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.skill.SkillCode;

/** Other particulars of a volunteer. What is absent stays as it is. */
public record VolunteerChange(
        @Nullable UnitId unit,
        @Nullable String name,
        @Nullable String telephone,
        @Nullable VolunteerKind kind,
        @Nullable Set<SkillCode> skills) {

    /** The change tells nothing in a log or a failure. */
    @Override
    public String toString() {
        return "VolunteerChange[…]";
    }
}
