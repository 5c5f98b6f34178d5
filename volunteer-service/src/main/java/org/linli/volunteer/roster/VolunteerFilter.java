package org.linli.volunteer.roster;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.skill.SkillCode;

/**
 * Which volunteers. There is no way to ask for those of a name.
 *
 * @param within a unit and all below it; absent for the whole scope
 */
public record VolunteerFilter(
        @Nullable UnitId within,
        @Nullable VolunteerKind kind,
        @Nullable VolunteerState state,
        @Nullable SkillCode skill) {}
