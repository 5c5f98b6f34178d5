package org.linli.search.hot.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.hot.Attention;
import org.linli.search.hot.HeatLevel;
import org.linli.search.hot.HeatPeriod;
import org.linli.search.hot.HotFilter;
import org.linli.search.hot.HotIssue;
import org.linli.search.hot.HotSubject;

/** What callers send about hot issues. */
final class HotIssueRequests {

    private HotIssueRequests() {}

    /** Which ones; the same for the ranking, the counts and the export. */
    record Filter(
            @Schema(description = "How long a time is looked at, up to today; WEEK when absent") @Nullable
            HeatPeriod period,

            @Schema(description = "A unit and all below it; within the caller's scope") @Nullable
            UUID place,

            @Schema(description = "This level or a higher one") @Nullable
            HeatLevel level,

            @Nullable Attention attention,
            HotSubject.@Nullable Kind kind) {

        HotFilter filter() {
            return new HotFilter(
                    Objects.requireNonNullElse(period, HeatPeriod.WEEK),
                    place == null ? null : new UnitId(place),
                    level,
                    attention,
                    kind);
        }
    }

    /** That it is seen to. */
    @Schema(name = "HotIssueAcknowledgement")
    record Acknowledge(
            @Schema(description = "By whom and how; 5 to 500 characters, no names", example = "已派维保单位驻点，月底前更换曳引轮")
            @NotNull
            @Size(max = 1_000)
            String reason) {}

    /** That nobody wants to be told for a while. */
    @Schema(name = "HotIssueMuting")
    record Mute(
            @Schema(description = "Why; 5 to 500 characters, no names", example = "停水为计划检修，本周五恢复")
            @NotNull
            @Size(max = 1_000)
            String reason,

            @Schema(description = "For how many days, today included") @NotNull @Min(1) @Max(HotIssue.MOST_MUTED_DAYS)
            Integer days) {}

    /** From which score on something is hot. */
    @Schema(name = "HeatThresholdsGiven")
    record Limits(
            @Schema(description = "20 to 100") @NotNull Integer hotFrom,

            @Schema(description = "hotFrom to 100") @NotNull Integer severeFrom) {}
}
