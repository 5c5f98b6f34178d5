package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterDraft;
import org.linli.search.opinion.OpinionId;

/** What is given to the commands on groups. */
final class GroupRequests {

    /** More say the same in a disaster only, and each is written with its step, event and audit entry. */
    static final int MOST = 200;

    private GroupRequests() {}

    private static Set<OpinionId> ids(List<UUID> opinions) {
        return opinions.stream().map(OpinionId::new).collect(Collectors.toSet());
    }

    /** Opinions that say the same, and what they say. */
    @Schema(name = "GroupConfirmation")
    record Confirm(
            @Schema(description = "What all of them say", example = "阳光小区路灯不亮") @NotNull @Size(min = 1, max = 200)
            String title,

            @Schema(description = "Screened, undecided, in no group") @NotNull @Size(min = 2, max = MOST)
            List<@NotNull UUID> opinions) {

        Set<OpinionId> ids() {
            return GroupRequests.ids(opinions);
        }
    }

    /** Some opinions. */
    @Schema(name = "GroupOpinions")
    record Some(@NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> opinions) {

        Set<OpinionId> ids() {
            return GroupRequests.ids(opinions);
        }
    }

    /** The group that comes into this one. */
    @Schema(name = "GroupMerge")
    record Merge(@NotNull UUID other) {}

    /** The matter that comes of it. */
    @Schema(name = "GroupAdoption")
    record Adopt(
            @Schema(description = "Where the matter is to lie: an open unit within the caller's scope", format = "uuid")
            @NotNull
            UUID unit,

            @Schema(description = "1 to 120 characters; no names or telephones", example = "3 号楼电梯反复停运")
            @NotNull
            @Size(max = 240)
            String title,

            @Schema(description = "At most 2,000 characters; no names or telephones") @Size(max = 4_000) @Nullable
            String description) {

        MatterDraft draft() {
            return new MatterDraft(new UnitId(unit), title, description);
        }
    }

    /** One answer for all. */
    @Schema(
            name = "GroupAnswer",
            requiredProperties = {"reply"})
    record Answer(
            @Schema(description = "The official answer, for the residents", minLength = 1, maxLength = 20_000) @Nullable
            String reply) {}

    /** One reason for all. */
    @Schema(
            name = "GroupDecline",
            requiredProperties = {"reason"})
    record Decline(
            @Schema(description = "Why nothing comes of it", minLength = 5, maxLength = 500) @Nullable
            String reason) {}
}
