package org.linli.search.hot.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.hot.Attention;
import org.linli.search.hot.HeatLevel;
import org.linli.search.hot.HeatPart;
import org.linli.search.hot.HeatPeriod;
import org.linli.search.hot.HotIssue;
import org.linli.search.hot.HotRecord;
import org.linli.search.hot.HotStep;
import org.linli.search.hot.HotSubject;
import org.linli.search.hot.ListedIssue;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.OpinionState;

/** How hot issues are shown. */
final class HotIssueViews {

    private HotIssueViews() {}

    /** Something that grows. */
    @Schema(name = "HotIssue")
    record Item(
            UUID id,
            HotSubject.Kind kind,

            @Schema(description = "What all of the group say, or the category")
            String title,

            @Schema(description = "The category's whole path; absent for a group") @Nullable
            String category,

            @Schema(description = "Absent for a category") @Nullable
            UUID group,

            @Schema(description = "The unit responsible: district, street or community")
            PlaceStep place,

            @Schema(description = "From the district down", example = "东区/河滨街道/幸福社区")
            String placeName,

            HeatPeriod period,

            @Schema(description = "First day of the period, Asia/Shanghai")
            LocalDate from,

            @Schema(description = "Last day of the period, included")
            LocalDate to,

            @Schema(description = "0 to 100") int score,

            HeatLevel level,
            Attention attention,

            @Schema(description = "First day on which it is heard again") @Nullable
            LocalDate mutedUntil,

            @Schema(description = "Opinions of the period") int received,

            @Schema(
                    description =
                            "How many were to be expected by the windows before; absent with too short a history to tell")
            @Nullable
            Double expected,

            @Schema(description = "Of the period, neither answered nor declined")
            int unanswered,

            Instant countedAt) {

        static Item of(ListedIssue listed) {
            HotIssue issue = listed.issue();
            return new Item(
                    issue.id().value(),
                    issue.subject().kind(),
                    listed.title(),
                    issue.subject() instanceof HotSubject.OfCategory(String category) ? category : null,
                    issue.subject() instanceof HotSubject.OfGroup(GroupId group) ? group.value() : null,
                    step(listed.place()),
                    path(listed),
                    issue.period(),
                    issue.period().first(issue.day()),
                    issue.day(),
                    issue.score(),
                    issue.level(),
                    issue.attention(),
                    issue.mutedUntil(),
                    issue.tally().received(),
                    issue.tally().comparable() ? issue.tally().expected() : null,
                    issue.tally().unanswered(),
                    issue.countedAt());
        }

        static String path(ListedIssue listed) {
            List<Place> named = listed.lineage().stream()
                    .filter(place -> place.type() != UnitType.CITY)
                    .toList();
            return (named.isEmpty() ? listed.lineage() : named)
                    .stream().map(Place::name).collect(Collectors.joining("/"));
        }
    }

    /** All there is to see of one. */
    @Schema(name = "HotIssueRecord")
    record Whole(
            Item issue,

            @Schema(description = "Why it is seen to or muted; absent while nobody has said") @Nullable
            String reason,

            @Schema(description = "What the score is the sum of, every kind once")
            List<Part> parts,

            @Schema(description = "From which score on it is hot here")
            int hotFrom,

            int severeFrom,

            @Schema(description = "Its course, the oldest day first, at most 92")
            List<Day> days,

            @Schema(description = "Where it was said: the units right below, the most first, at most 60")
            List<Where> places,

            @Schema(description = "What became of the period's opinions, by state")
            Map<OpinionState, Long> states,

            @Schema(description = "Groups that its opinions were put into, the largest first, at most 5")
            List<Gathered> groups,

            @Schema(description = "What happened to it, the newest first, at most 100")
            List<Happened> steps) {

        static Whole of(HotRecord record, HeatWords words, Places places) {
            HotIssue issue = record.listed().issue();
            return new Whole(
                    Item.of(record.listed()),
                    issue.reason(),
                    record.score().parts().stream()
                            .map(part -> new Part(
                                    part.kind(),
                                    part.value(),
                                    part.kind().weight(),
                                    part.points(),
                                    words.sentence(part, issue.tally(), issue.period())))
                            .toList(),
                    record.thresholds().hotFrom(),
                    record.thresholds().severeFrom(),
                    record.days().stream()
                            .map(day -> new Day(day.day(), day.received(), day.score(), day.level()))
                            .toList(),
                    record.below().stream()
                            .map(below ->
                                    new Where(below.unit().value(), below.name(), below.received(), below.earlier()))
                            .toList(),
                    record.states(),
                    record.groups().stream()
                            .map(group -> new Gathered(group.id().value(), group.title(), group.received()))
                            .toList(),
                    record.steps().stream()
                            .map(step -> Happened.of(step, places))
                            .toList());
        }
    }

    /** One part of the score. */
    @Schema(name = "HeatPart")
    record Part(
            HeatPart.Kind kind,

            @Schema(
                    description =
                            "RECEIVED, REPEATS: opinions; GROWTH: decimal zeros of the chance that it is an accident, at "
                                    + "most 6; CHANNELS: channels; UNANSWERED: share, 0 to 1; WAITING: days")
            double value,

            @Schema(description = "The most points it can give; all weights add up to 100")
            int weight,

            int points,

            @Schema(description = "What it is made of, in the reader's language")
            String sentence) {}

    /** How hot it was on a day. */
    @Schema(name = "HotIssueDay")
    record Day(
            @Schema(description = "Asia/Shanghai") LocalDate day,

            @Schema(description = "In the period that ended with the day")
            int received,

            int score,
            HeatLevel level) {}

    /** A unit right below, or the place itself for what was said of no unit below. */
    @Schema(name = "HotIssuePlace")
    record Where(
            UUID id,
            String name,

            @Schema(description = "Opinions of the period") int received,

            @Schema(description = "In all windows before together")
            int earlier) {}

    /** A group of opinions that say the same. */
    @Schema(name = "HotIssueGroup")
    record Gathered(
            UUID id,
            String title,

            @Schema(description = "How many of its opinions are of the period")
            int received) {}

    /** One thing that happened to it. */
    @Schema(name = "HotIssueStep")
    record Happened(
            HotStep.What what,
            Instant at,

            @Schema(description = "Afterwards") HeatLevel level,

            int score,

            @Schema(description = "Id of the account or client that did it; absent for the round") @Nullable
            String actor,

            @Schema(description = "The unit in whose name") @Nullable
            PlaceStep unit,

            @Nullable String reason) {

        static Happened of(HotStep step, Places places) {
            UnitId unit = step.unit();
            return new Happened(
                    step.what(),
                    step.at(),
                    step.level(),
                    step.score(),
                    step.actor(),
                    unit == null
                            ? null
                            : places.find(unit).map(HotIssueViews::step).orElse(null),
                    step.reason());
        }
    }

    private static PlaceStep step(Place place) {
        return new PlaceStep(place.id().value(), place.name(), place.type());
    }
}
