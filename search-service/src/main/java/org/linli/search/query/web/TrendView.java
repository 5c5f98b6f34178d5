package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.search.query.Trend;
import org.springframework.context.MessageSource;

/** How many opinions came in over time. */
@Schema(name = "OpinionTrend")
record TrendView(
        Trend.Interval interval,

        @Schema(description = "Every step of the period in the order of time, also those in which nothing came in")
        List<Trend.Step> steps,

        @Schema(description = "Of all steps together") long received,

        @Schema(description = "What is different from usual; absent when nothing is") @Nullable
        Notice notice) {

    /** Something to tell the reader of the answer. */
    @Schema(name = "TrendNotice")
    record Notice(@Schema(example = "counted-without-index") String code, String message) {}

    private static final String WITHOUT_INDEX = "counted-without-index";

    static TrendView of(Trend trend, MessageSource messages, Locale locale) {
        return new TrendView(
                trend.interval(),
                trend.steps(),
                trend.steps().stream().mapToLong(Trend.Step::received).sum(),
                trend.counted()
                        ? null
                        : new Notice(WITHOUT_INDEX, messages.getMessage("notice." + WITHOUT_INDEX, null, locale)));
    }
}
