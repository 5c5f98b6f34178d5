package org.linli.volunteer.roster.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.web.PlaceStep;
import org.linli.volunteer.roster.Volunteer;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerField;
import org.linli.volunteer.roster.VolunteerKind;
import org.linli.volunteer.roster.VolunteerState;
import org.linli.volunteer.skill.SkillCode;

/** A volunteer as callers see them: who they are is masked. */
@Schema(name = "Volunteer")
record VolunteerView(
        UUID id,

        @Schema(description = "The unit where they serve") UUID unit,

        @Schema(description = "From the city down to that unit")
        List<PlaceStep> lineage,

        @Schema(description = "Masked; absent once deleted", example = "李＊＊") @Nullable
        String name,

        @Schema(description = "Masked; absent once deleted", example = "138****5678") @Nullable
        String telephone,

        VolunteerKind kind,

        @Schema(description = "Codes of skills", example = "[\"first-aid\"]")
        List<String> skills,

        VolunteerState state,

        @Schema(description = "When they agreed to being kept here")
        Instant consentedAt,

        Instant registeredAt,

        @Schema(description = "Absent while they have not left") @Nullable
        Instant leftAt,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    static VolunteerView of(VolunteerDesk.Shown shown) {
        Volunteer volunteer = shown.volunteer();
        return new VolunteerView(
                volunteer.id().value(),
                volunteer.unit().value(),
                PlaceStep.lineage(shown.lineage()),
                shown.name(),
                shown.telephone(),
                volunteer.kind(),
                volunteer.skills().stream().map(SkillCode::value).toList(),
                volunteer.state(),
                volunteer.consentedAt(),
                volunteer.registeredAt(),
                volunteer.leftAt(),
                volunteer.version());
    }

    /** One field in the clear. */
    @Schema(name = "RevealedVolunteerField")
    record Revealed(VolunteerField field, String value) {}

    /** What became of one volunteer of a batch. */
    @Schema(name = "RegisteredVolunteer")
    record Registered(
            UUID id,

            @Schema(description = "Whether they served in the unit already; they were left as they are")
            boolean known) {}

    /** What became of a batch, in its order. */
    @Schema(name = "RegisteredVolunteers")
    record RegisteredAll(List<Registered> volunteers) {}
}
