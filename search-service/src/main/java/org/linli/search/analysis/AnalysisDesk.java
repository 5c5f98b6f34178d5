package org.linli.search.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.search.analysis.Analysis.Line;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.Trend;
import org.linli.search.text.NumbersOfPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the opinions of a unit amount to. */
@Service
public class AnalysisDesk {

    /** As many days as a long year has: more points than a screen or a page can show. */
    private static final int MOST_STEPS = 366;

    private static final int USUAL_DAYS = 30;
    private static final int MOST_CATEGORIES = 50;

    private final OpinionCounts counts;
    private final Places places;
    private final Clock clock;

    AnalysisDesk(OpinionCounts counts, Places places, Clock clock) {
        this.counts = counts;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The figures of a unit, all counted on one snapshot. What lies after today is left off.
     *
     * @param from first day; thirty days with the last one unless given
     * @param to last day, included; today unless given
     * @throws ProblemException 404 when the unit is not within scope, 422 for a period that ends before it begins, begins
     *     in the future, or has more than 366 steps
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Analysis of(UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to, Trend.Interval interval) {
        Place place = places.find(unit)
                .filter(found -> places.inScope(found.id()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
        return of(place, period(from, to), interval);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(today)) {
            throw ProblemException.invalid("from", "analysis.in-the-future");
        }
        if (first.isAfter(last)) {
            throw ProblemException.invalid("from", "trend.period-backwards");
        }
        return new Period(first, last);
    }

    private Analysis of(Place unit, Period period, Trend.Interval interval) {
        if (interval.steps(period.from(), period.to()) > MOST_STEPS) {
            throw ProblemException.invalid("from", "trend.too-many-steps", MOST_STEPS);
        }
        Compared compared = new Compared(
                counts.received(unit, period, interval),
                counts.received(unit, period.before(), interval),
                counts.received(unit, period.yearAgo(), interval));
        Lineages lineages = new Lineages(places);
        Map<Analysis.Age, Long> waiting = counts.waiting(unit, period);
        Analysis.Figures figures = figures(unit, period, compared.now(), waiting);
        return new Analysis(
                new Analysis.Unit(unit.id().value(), unit.name(), unit.type(), lineages.path(unit.id())),
                clock.instant(),
                figures,
                figures(unit, period.before(), compared.before(), counts.waiting(unit, period.before())),
                figures(unit, period.yearAgo(), compared.yearAgo(), counts.waiting(unit, period.yearAgo())),
                interval,
                Trend.of(interval, period.from(), period.to(), compared.now().steps(), true)
                        .steps(),
                compared.byPlace(places.children(unit.id())),
                compared.byCategory(),
                compared.byConstant(OpinionCounts.Received::channels, Channel.values()),
                compared.byConstant(OpinionCounts.Received::states, OpinionState.values()),
                ages(waiting),
                reasons(counts.reasons(unit, period), figures.declined()),
                counts.topGroups(unit, period).stream()
                        .map(group -> new Analysis.GroupLine(
                                group.id(), NumbersOfPeople.masked(group.title()), group.received()))
                        .toList(),
                counts.longestWaiting(unit, period).stream()
                        .map(one -> waiting(one, lineages, period))
                        .toList());
    }

    private Analysis.Figures figures(
            Place unit, Period period, OpinionCounts.Received received, Map<Analysis.Age, Long> waiting) {
        OpinionCounts.Answered answered = counts.answered(unit, period);
        return new Analysis.Figures(
                period,
                received.all(),
                answered.all(),
                answered.medianMinutes(),
                answered.ninetiethMinutes(),
                counts.declined(unit, period),
                waiting.values().stream().mapToLong(Long::longValue).sum(),
                received.grouped(),
                counts.groupsConfirmed(unit, period));
    }

    private static List<Analysis.AgeLine> ages(Map<Analysis.Age, Long> waiting) {
        return Arrays.stream(Analysis.Age.values())
                .map(age -> new Analysis.AgeLine(age, waiting.getOrDefault(age, 0L)))
                .toList();
    }

    private static List<Analysis.ReasonLine> reasons(List<Analysis.ReasonLine> frequent, long declined) {
        List<Analysis.ReasonLine> lines = new ArrayList<>();
        long rest = declined;
        for (Analysis.ReasonLine line : frequent) {
            String words = line.reason() == null ? "" : line.reason();
            lines.add(new Analysis.ReasonLine(NumbersOfPeople.masked(words), line.declined()));
            rest -= line.declined();
        }
        if (rest > 0) {
            lines.add(new Analysis.ReasonLine(null, rest));
        }
        return lines;
    }

    private static Analysis.Waiting waiting(OpinionCounts.Waiting waiting, Lineages lineages, Period period) {
        return new Analysis.Waiting(
                waiting.id(),
                waiting.source(),
                waiting.externalId(),
                lineages.path(waiting.place()),
                waiting.category(),
                waiting.receivedOn(),
                period.to().toEpochDay() - waiting.receivedOn().toEpochDay());
    }

    /** What was received in the three periods, put side by side. */
    private record Compared(OpinionCounts.Received now, OpinionCounts.Received before, OpinionCounts.Received yearAgo) {

        private static final Comparator<Line> MOST_FIRST =
                Comparator.comparingLong(Line::received).reversed();

        <E extends Enum<E>> List<Line> byConstant(
                Function<OpinionCounts.Received, Map<String, Long>> part, E[] constants) {
            return Arrays.stream(constants)
                    .map(constant -> named(
                            constant.name(),
                            null,
                            received -> part.apply(received).getOrDefault(constant.name(), 0L)))
                    .toList();
        }

        /** Numbers of places are the units' as they are cut today, for all three periods. */
        List<Line> byPlace(List<Place> children) {
            List<Line> lines = children.stream()
                    .map(child -> named(child.id().toString(), child.name(), received -> within(child, received)))
                    .sorted(MOST_FIRST)
                    .collect(Collectors.toCollection(ArrayList::new));
            lines.add(rest(Line.Kind.NONE, lines));
            return List.copyOf(lines);
        }

        private static long within(Place child, OpinionCounts.Received received) {
            return received.places().entrySet().stream()
                    .filter(place -> place.getKey() >= child.no() && place.getKey() <= child.noEnd())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        List<Line> byCategory() {
            List<Line> lines = List.of(now, before, yearAgo).stream()
                    .flatMap(received -> received.categories().keySet().stream())
                    .filter(category -> !category.isEmpty())
                    .distinct()
                    .map(category -> named(
                            category, null, received -> received.categories().getOrDefault(category, 0L)))
                    .sorted(MOST_FIRST.thenComparing(line -> String.valueOf(line.key())))
                    .limit(MOST_CATEGORIES)
                    .collect(Collectors.toCollection(ArrayList::new));
            lines.add(line(
                    Line.Kind.NONE,
                    null,
                    null,
                    received -> received.categories().getOrDefault("", 0L)));
            Line others = rest(Line.Kind.OTHERS, lines);
            if (others.received() + others.before() + others.yearAgo() > 0) {
                lines.add(others);
            }
            return List.copyOf(lines);
        }

        /** What is missing from the lines to the whole. */
        private Line rest(Line.Kind kind, List<Line> lines) {
            return new Line(
                    kind,
                    null,
                    null,
                    now.all() - lines.stream().mapToLong(Line::received).sum(),
                    before.all() - lines.stream().mapToLong(Line::before).sum(),
                    yearAgo.all() - lines.stream().mapToLong(Line::yearAgo).sum());
        }

        private Line named(String key, @Nullable String name, Function<OpinionCounts.Received, Long> count) {
            return line(Line.Kind.NAMED, key, name, count);
        }

        private Line line(
                Line.Kind kind,
                @Nullable String key,
                @Nullable String name,
                Function<OpinionCounts.Received, Long> count) {
            return new Line(kind, key, name, count.apply(now), count.apply(before), count.apply(yearAgo));
        }
    }
}
