package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is given to the commands of screening. */
final class ScreeningRequests {

    private ScreeningRequests() {}

    /** An answer. */
    @Schema(
            name = "OpinionAnswer",
            requiredProperties = {"reply"})
    record Answer(
            @Schema(
                    description =
                            "The official answer. It is for the resident: no names of others, no telephone numbers",
                    minLength = 1,
                    maxLength = 20_000)
            @Nullable
            String reply) {}

    /** Why it is declined. */
    @Schema(
            name = "OpinionDecline",
            requiredProperties = {"reason"})
    record Decline(
            @Schema(
                    description = "Why nothing comes of it",
                    example = "不属于本辖区职责，已告知居民向公积金中心反映",
                    minLength = 5,
                    maxLength = 500)
            @Nullable
            String reason) {}
}
