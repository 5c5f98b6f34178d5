package org.linli.volunteer.skill.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.skill.Skill;

/** A skill as callers see it. */
@Schema(name = "Skill")
record SkillView(
        @Schema(description = "Stays the same for good", example = "appliance-repair")
        String code,

        @Schema(example = "家电维修") String nameZh,

        @Schema(example = "Appliance repair") String nameEn,

        @Schema(description = "Since when nobody is given it any more; absent while in use") @Nullable
        Instant retiredAt,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    static SkillView of(Skill skill) {
        return new SkillView(skill.code().value(), skill.nameZh(), skill.nameEn(), skill.retiredAt(), skill.version());
    }

    /** A new skill. */
    @Schema(name = "SkillAddition")
    record Add(
            @NotNull
            @Size(max = 100)
            @Schema(
                    description = "Lower case letters, digits and hyphens, 2 to 40 characters",
                    example = "appliance-repair")
            String code,

            @NotNull @Size(max = 100) @Schema(description = "1 to 20 characters, unique among those in use")
            String nameZh,

            @NotNull @Size(max = 100) @Schema(description = "1 to 40 characters")
            String nameEn) {}

    /** Other names. */
    @Schema(name = "SkillRenaming")
    record Rename(
            @NotNull @Size(max = 100) String nameZh,
            @NotNull @Size(max = 100) String nameEn) {}
}
