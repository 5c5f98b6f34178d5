package org.linli.volunteer.roster.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerFilter;
import org.linli.volunteer.roster.VolunteerKind;
import org.linli.volunteer.roster.VolunteerState;
import org.linli.volunteer.skill.SkillCode;

/** Which volunteers; the same for the list and the export. */
record VolunteerFilterParameters(
        @Schema(description = "A unit and all below it; the caller's whole scope unless given") @Nullable
        UUID within,

        @Nullable VolunteerKind kind,
        @Nullable VolunteerState state,

        @Schema(description = "Code of a skill that they have", example = "first-aid")
        @Pattern(regexp = SkillCode.FORM)
        @Nullable
        String skill) {

    VolunteerFilter filter() {
        return new VolunteerFilter(
                within == null ? null : new UnitId(within), kind, state, skill == null ? null : new SkillCode(skill));
    }
}
