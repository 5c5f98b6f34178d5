package org.linli.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.search.query.Trend;

/** An analysis as the rows of one table: what is counted, which part of it, and the figure in each of the three periods. */
public final class AnalysisTable {

    /** Names of the columns, as {@link org.linli.platform.exports.Ledger} wants them. */
    public static final List<String> COLUMNS = List.of("figure", "part", "count", "before", "year-ago");

    /** One row; what is not compared has empty cells. */
    public record Row(
            String figure,
            String part,
            @Nullable Long count,
            @Nullable Long before,
            @Nullable Long yearAgo) {

        /** As wide as the columns. */
        public List<@Nullable Object> cells() {
            return Arrays.asList(figure, part, count, before, yearAgo);
        }
    }

    private final AnalysisWords words;
    private final List<Row> rows = new ArrayList<>();

    private AnalysisTable(AnalysisWords words) {
        this.words = words;
    }

    /** All rows, the key figures first. */
    public static List<Row> rows(Analysis analysis, AnalysisWords words) {
        AnalysisTable table = new AnalysisTable(words);
        table.figures(analysis);
        analysis.steps().forEach(step -> table.row(Figure.RECEIVED, span(step), step.received(), null, null));
        table.lines(Figure.BY_PLACE, analysis.places(), words::place);
        table.lines(Figure.BY_CATEGORY, analysis.categories(), words::category);
        table.lines(Figure.BY_CHANNEL, analysis.channels(), words::channel);
        table.lines(Figure.BY_STATE, analysis.states(), words::state);
        analysis.ages().forEach(line -> table.row(Figure.WAITING, words.age(line.age()), line.waiting(), null, null));
        analysis.reasons().forEach(line -> table.row(Figure.DECLINED, words.reason(line), line.declined(), null, null));
        analysis.topGroups().forEach(line -> table.row(Figure.GROUPED, line.title(), line.received(), null, null));
        return table.rows;
    }

    private void figures(Analysis analysis) {
        figure(Figure.RECEIVED, analysis, Analysis.Figures::received);
        figure(Figure.ANSWERED, analysis, Analysis.Figures::answered);
        time("analysis.median", analysis, Analysis.Figures::medianMinutes);
        time("analysis.ninetieth", analysis, Analysis.Figures::ninetiethMinutes);
        figure(Figure.DECLINED, analysis, Analysis.Figures::declined);
        figure(Figure.WAITING, analysis, Analysis.Figures::waiting);
        figure(Figure.GROUPED, analysis, Analysis.Figures::grouped);
        figure(Figure.GROUPS, analysis, Analysis.Figures::groups);
    }

    private void figure(Figure figure, Analysis analysis, Function<Analysis.Figures, Long> value) {
        row(
                figure,
                words.text("analysis.whole"),
                value.apply(analysis.figures()),
                value.apply(analysis.before()),
                value.apply(analysis.yearAgo()));
    }

    private void time(String part, Analysis analysis, Function<Analysis.Figures, @Nullable Long> minutes) {
        row(
                Figure.TIME_TO_ANSWER,
                words.text(part),
                minutes.apply(analysis.figures()),
                minutes.apply(analysis.before()),
                minutes.apply(analysis.yearAgo()));
    }

    private void lines(Figure figure, List<Analysis.Line> lines, Function<Analysis.Line, String> name) {
        lines.forEach(line -> row(figure, name.apply(line), line.received(), line.before(), line.yearAgo()));
    }

    private void row(Figure figure, String part, @Nullable Long count, @Nullable Long before, @Nullable Long yearAgo) {
        rows.add(new Row(words.name(figure), part, count, before, yearAgo));
    }

    private static String span(Trend.Step step) {
        return step.from().equals(step.to()) ? step.from().toString() : step.from() + " – " + step.to();
    }
}
