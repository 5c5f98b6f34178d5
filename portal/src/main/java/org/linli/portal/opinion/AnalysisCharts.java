package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;

/** The parts of an analysis as charts say them; each point leads to the opinions that it counts, where a search finds them. */
final class AnalysisCharts {

    private static final int DRAWN = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /**
     * @param drawn the most of this period
     * @param table all, with the periods compared with
     */
    record Compared(ChartData drawn, ChartData table) {}

    private final Component words;
    private final AnalysisApi.Analysis analysis;
    private final Place place;

    AnalysisCharts(Component words, AnalysisApi.Analysis analysis, Place place) {
        this.words = words;
        this.analysis = analysis;
        this.place = place;
    }

    /** The list of the opinions of the period, narrowed down. */
    String address(Map<String, String> filters) {
        return address(place, filters);
    }

    private String address(@Nullable Place at, Map<String, String> filters) {
        Map<String, String> all = new LinkedHashMap<>(OpinionTrends.period(
                analysis.figures().period().from(), analysis.figures().period().to()));
        all.putAll(filters);
        return OpinionTrends.address(at, all);
    }

    ChartData steps() {
        return ChartData.of(
                ChartData.Kind.LINE,
                words.getTranslation("analysis.steps.label", place.name()),
                words.getTranslation("opinion.trend.date"),
                words.getTranslation("opinion.trend.received"),
                words.getTranslation("opinion.card.unit"),
                analysis.steps().stream()
                        .map(step -> new ChartData.Point(
                                DAY.format(step.from()),
                                step.from().equals(step.to())
                                        ? step.from().toString()
                                        : words.getTranslation("analysis.span", step.from(), step.to()),
                                OpinionTrends.address(place, OpinionTrends.period(step.from(), step.to()))))
                        .toList(),
                analysis.steps().stream().map(TrendApi.Step::received).toList());
    }

    ChartData ages() {
        return ChartData.of(
                ChartData.Kind.BAR,
                words.getTranslation(
                        "analysis.ages.label",
                        place.name(),
                        analysis.figures().period().to()),
                words.getTranslation("analysis.ages.axis"),
                words.getTranslation("analysis.figure.waiting"),
                words.getTranslation("opinion.card.unit"),
                analysis.ages().stream()
                        .map(line -> words.getTranslation(
                                "analysis.age." + line.age().name()))
                        .map(age -> new ChartData.Point(age, age, null))
                        .toList(),
                analysis.ages().stream().map(AnalysisApi.AgeLine::waiting).toList());
    }

    Compared places() {
        return compared(
                "analysis.places.label",
                "opinion.filter.at",
                analysis.places(),
                line -> line.name() == null ? words.getTranslation("analysis.place.NONE") : line.name(),
                line -> address(null, Map.of(PlaceChoice.PARAMETER, Objects.requireNonNull(line.key()))));
    }

    Compared categories() {
        return compared(
                "analysis.categories.label",
                "opinion.filter.category",
                analysis.categories(),
                line -> line.key() == null
                        ? words.getTranslation(
                                "analysis.category." + line.kind().name())
                        : line.key(),
                line -> address(Map.of(OpinionQuery.CATEGORY, Objects.requireNonNull(line.key()))));
    }

    Compared channels() {
        return compared(
                "analysis.channels.label",
                "opinion.filter.channel",
                analysis.channels(),
                line -> words.getTranslation("opinion.channel." + line.key()),
                line -> address(Map.of(OpinionQuery.CHANNEL, Objects.requireNonNull(line.key()))));
    }

    Compared states() {
        return compared(
                "analysis.states.label",
                "opinion.filter.state",
                analysis.states(),
                line -> words.getTranslation("opinion.state." + line.key()),
                line -> address(Map.of(OpinionQuery.STATE, Objects.requireNonNull(line.key()))));
    }

    private Compared compared(
            String label,
            String axis,
            List<AnalysisApi.Line> lines,
            Function<AnalysisApi.Line, String> name,
            Function<AnalysisApi.Line, String> facts) {
        List<AnalysisApi.Line> most = lines.stream()
                .filter(line -> line.kind() == AnalysisApi.Kind.NAMED || line.received() > 0)
                .limit(DRAWN)
                .toList();
        return new Compared(chart(label, axis, most, name, facts, false), chart(label, axis, lines, name, facts, true));
    }

    private ChartData chart(
            String label,
            String axis,
            List<AnalysisApi.Line> lines,
            Function<AnalysisApi.Line, String> name,
            Function<AnalysisApi.Line, String> facts,
            boolean withOthers) {
        ChartData.Series now = series("analysis.now", lines, AnalysisApi.Line::received);
        return new ChartData(
                ChartData.Kind.BAR,
                words.getTranslation(label, place.name()),
                words.getTranslation(axis),
                words.getTranslation("opinion.card.unit"),
                lines.stream()
                        .map(line -> new ChartData.Point(
                                name.apply(line),
                                name.apply(line),
                                line.kind() == AnalysisApi.Kind.NAMED ? facts.apply(line) : null))
                        .toList(),
                withOthers
                        ? List.of(
                                now,
                                series("analysis.before", lines, AnalysisApi.Line::before),
                                series("analysis.year-ago", lines, AnalysisApi.Line::yearAgo))
                        : List.of(now),
                null);
    }

    private ChartData.Series series(
            String name, List<AnalysisApi.Line> lines, Function<AnalysisApi.Line, Long> figure) {
        return new ChartData.Series(
                words.getTranslation(name),
                lines.stream()
                        .<@Nullable Double>map(line -> figure.apply(line).doubleValue())
                        .toList());
    }
}
