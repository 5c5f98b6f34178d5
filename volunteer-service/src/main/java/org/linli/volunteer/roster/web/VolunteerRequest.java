package org.linli.volunteer.roster.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerChange;
import org.linli.volunteer.roster.VolunteerDraft;
import org.linli.volunteer.roster.VolunteerField;
import org.linli.volunteer.roster.VolunteerKind;
import org.linli.volunteer.skill.SkillCode;

/** What callers say of a volunteer. */
final class VolunteerRequest {

    private VolunteerRequest() {}

    private static Set<SkillCode> codes(List<String> skills) {
        return skills.stream().map(SkillCode::new).collect(Collectors.toSet());
    }

    /** A new volunteer. */
    @Schema(name = "VolunteerRegistration")
    record Register(
            @NotNull @Schema(description = "An open unit: where they serve")
            UUID unit,

            @NotNull @Size(max = 200) @Schema(description = "1 to 40 characters. Kept sealed", example = "李小明")
            String name,

            @NotNull
            @Size(max = 60)
            @Schema(
                    description = "Mobile, landline or international number. Kept sealed; the same number is taken in "
                            + "once in a unit",
                    example = "13812345678")
            String telephone,

            @NotNull VolunteerKind kind,

            @Nullable
            @Size(max = 50)
            @Schema(description = "Codes of skills in use, at most 10", example = "[\"first-aid\"]")
            List<@NotNull @Size(max = 60) String> skills,

            @NotNull @Schema(description = "When they agreed to being kept here")
            OffsetDateTime consentedAt,

            @Nullable @Schema(description = "Whether they are welcomed at once: ACTIVE instead of REGISTERED")
            Boolean active) {

        VolunteerDraft draft() {
            return new VolunteerDraft(
                    new UnitId(unit),
                    name,
                    telephone,
                    kind,
                    skills == null ? Set.of() : codes(skills),
                    consentedAt.toInstant(),
                    Boolean.TRUE.equals(active));
        }
    }

    /** Many new volunteers. */
    @Schema(name = "VolunteerBatch")
    record RegisterAll(
            @NotNull @Valid @Size(min = 1, max = 1000) List<@NotNull Register> volunteers) {}

    /** Other particulars. What is absent stays as it is. */
    @Schema(name = "VolunteerChange")
    record Change(
            @Nullable UUID unit,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 60) String telephone,
            @Nullable VolunteerKind kind,

            @Nullable @Size(max = 50) @Schema(description = "From now on these and no others")
            List<@NotNull @Size(max = 60) String> skills) {

        VolunteerChange change() {
            return new VolunteerChange(
                    unit == null ? null : new UnitId(unit),
                    name,
                    telephone,
                    kind,
                    skills == null ? null : codes(skills));
        }
    }

    /** Which field to open, and why. Both are audited. */
    @Schema(name = "VolunteerRevealRequest")
    record Reveal(
            @NotNull VolunteerField field,

            @NotNull @Size(min = 5, max = 200) @Schema(description = "Why it is needed", example = "电话通知周六集合地点")
            String reason) {}
}
