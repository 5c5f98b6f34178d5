package org.linli.portal.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an opinion once.
 *
 * @param unit in whose name it was done
 * @param place where the opinion belonged afterwards
 * @param department who answered for it afterwards
 * @param words the answer, or the reason
 */
record OpinionStep(
        What what,
        Instant at,
        SearchApi.@Nullable PlaceStep unit,
        SearchApi.@Nullable PlaceStep place,
        @Nullable String category,
        @Nullable String department,
        @Nullable String words) {

    enum What {
        CORRECTED,
        CORRECTION_UNDONE,
        SCREENED,
        GROUPED,
        REGROUPED,
        TAKEN_OUT,
        ADOPTED,
        REOPENED,
        SETTLED,
        ANSWERED,
        DECLINED,
        UNDONE
    }
}
