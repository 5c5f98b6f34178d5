package org.linli.search.analysis;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitType;
import org.linli.search.query.Trend;

/**
 * What the opinions of a unit and all below it amount to over a period (意见分析). What each figure means stands with
 * {@link Figure}. The steps, each list of lines, the ages and the reasons add up to the figure they are parts of, since
 * all are counted on one snapshot of the database.
 *
 * @param asOf when it was counted
 * @param figures of the period itself
 * @param before of the period before (环比)
 * @param yearAgo of the same period a year ago (同比)
 * @param steps of {@code interval}, a step also where nothing came in
 * @param places each unit directly below, the most first; then what belongs to the unit itself
 * @param categories by the first level of the path, the most first, at most fifty; then those without, then the rest
 * @param channels every channel
 * @param states every state, as it is now
 * @param ages what was waiting at the end, by how long it had
 * @param reasons of what was declined, the most frequent ten; then the rest
 * @param topGroups which had most of what came in, at most ten
 * @param longestWaiting at most twenty
 */
@Schema(name = "OpinionAnalysis")
public record Analysis(
        Unit unit,
        Instant asOf,
        Figures figures,
        Figures before,
        Figures yearAgo,
        Trend.Interval interval,
        List<Trend.Step> steps,
        List<Line> places,
        List<Line> categories,
        List<Line> channels,
        List<Line> states,
        List<AgeLine> ages,
        List<ReasonLine> reasons,
        List<GroupLine> topGroups,
        List<Waiting> longestWaiting) {

    /**
     * Of which unit.
     *
     * @param path the names of the units above it and its own
     */
    @Schema(name = "AnalysedUnit")
    public record Unit(UUID id, String name, UnitType type, String path) {}

    /** The figures of one period; zero where there is nothing to count. */
    @Schema(name = "AnalysisFigures")
    public record Figures(
            Period period,
            long received,

            @Schema(description = "Answered within the period, whenever received")
            long answered,

            @Schema(
                    description =
                            "Half of those answered within the period had waited no longer, in minutes of calendar "
                                    + "time; absent when none was answered")
            @Nullable
            Long medianMinutes,

            @Schema(
                    description = "Nine in ten of those answered within the period had waited no longer, in minutes of "
                            + "calendar time; absent when none was answered")
            @Nullable
            Long ninetiethMinutes,

            @Schema(description = "Declined within the period, whenever received")
            long declined,

            @Schema(description = "Neither answered nor declined at the period's end, whenever received")
            long waiting,

            @Schema(description = "Of those received, how many are in a group")
            long grouped,

            @Schema(description = "Groups that were confirmed within the period and are not dissolved")
            long groups) {}

    /** One part of what was received, and what it was in the periods compared with. */
    @Schema(name = "AnalysisLine")
    public record Line(
            Kind kind,

            @Schema(description = "Id of the unit, name of the category, or the constant; absent unless NAMED")
            @Nullable
            String key,

            @Schema(description = "Name of the unit; absent for everything else") @Nullable
            String name,

            long received,
            long before,
            long yearAgo) {

        /** What a line is about. */
        public enum Kind {
            /** What its key says. */
            NAMED,
            /** What belongs to the unit itself or to units below it that are closed; what has no category. */
            NONE,
            /** All that is not listed. */
            OTHERS
        }
    }

    /** How long something has waited: whole days from the day it was received to the last day of the period. */
    public enum Age {
        UP_TO_3_DAYS,
        UP_TO_7_DAYS,
        UP_TO_15_DAYS,
        OVER_15_DAYS
    }

    /** How many have waited so long. */
    @Schema(name = "AnalysisAge")
    public record AgeLine(Age age, long waiting) {}

    /** How many were declined for that reason. */
    @Schema(name = "AnalysisReason")
    public record ReasonLine(
            @Schema(description = "In the clerk's words, numbers of people masked; absent for all that are not listed")
            @Nullable
            String reason,

            long declined) {}

    /** A group and how many of those received in the period are in it. */
    @Schema(name = "AnalysisGroup")
    public record GroupLine(
            UUID id,

            @Schema(description = "In the clerk's words, numbers of people masked")
            String title,

            long received) {}

    /** One of those that have waited longest. Neither what was said nor who said it. */
    @Schema(name = "AnalysisWaiting")
    public record Waiting(
            UUID id,
            String source,
            @Nullable String externalId,

            @Schema(description = "Names of the units above its place and the place's own")
            String place,

            @Nullable String category,
            LocalDate receivedOn,

            @Schema(description = "Whole days up to the last day of the period")
            long days) {}
}
