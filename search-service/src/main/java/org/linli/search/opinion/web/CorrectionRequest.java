package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.PlaceChoice;
import org.linli.search.opinion.Refusal;
import org.linli.search.opinion.Screening;

/** What to put right; what is absent stays. */
@Schema(name = "OpinionCorrection")
record CorrectionRequest(
        @Schema(description = "Unit it is about. Give this or placeCode", format = "uuid") @Nullable
        String place,

        @Schema(description = "Code of the unit it is about", maxLength = 40) @Nullable
        String placeCode,

        @Schema(description = "New category path; an empty one takes the category away", maxLength = 200) @Nullable
        String category,

        @Schema(
                description = "The body that answers for it; an empty one takes it away",
                example = "城市管理局",
                maxLength = 200)
        @Nullable
        String department,

        @Schema(description = "Why, for the timeline", maxLength = 500) @Nullable
        String reason,

        @Schema(description = "True takes its point away, for it is wrong or tells where somebody lives") @Nullable
        Boolean withoutPoint) {

    Screening.Correction correction() {
        var unreadable = new ArrayList<Refusal>();
        PlaceChoice choice = OpinionRequest.choice(place, placeCode, unreadable);
        Refusal.throwIfAny(unreadable);
        return new Screening.Correction(choice, category, department, reason, Boolean.TRUE.equals(withoutPoint));
    }
}
