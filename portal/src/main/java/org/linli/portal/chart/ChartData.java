package org.linli.portal.chart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says: figures of one unit over the same points. At most five series, the number of colours that people with
 * any kind of colour vision tell apart.
 *
 * @param label what it shows, in one sentence, for whoever does not see it; also the caption of its table
 * @param axis what the points are (日期, 类别), the head of the table's first column
 * @param unit of all figures, as it stands behind a figure (件)
 * @param target what is aimed at, as a dashed line; null where nothing is
 */
public record ChartData(
        Kind kind,
        String label,
        String axis,
        String unit,
        List<Point> points,
        List<Series> series,
        @Nullable Double target) {

    private static final int MOST_SERIES = 5;

    /** How figures are drawn. */
    public enum Kind {
        /** Over time. */
        LINE,
        /** One bar below the other, the largest first as a rule. */
        BAR,
        /** A line without axes, beside a figure. */
        SPARK
    }

    /**
     * A day, a category, a kind.
     *
     * @param axis its short name, at the axis
     * @param title its whole name, in the table and where the pointer rests
     * @param facts address of what it counts, without host; null where no page lists it
     */
    public record Point(String axis, String title, @Nullable String facts) {}

    /** @param values one for each point; null where there is none */
    public record Series(String name, List<@Nullable Double> values) {

        public Series {
            values = Arrays.asList(values.toArray(new @Nullable Double[0]));
        }
    }

    public ChartData {
        points = List.copyOf(points);
        series = List.copyOf(series);
        int size = points.size();
        if (series.size() > MOST_SERIES
                || series.stream().anyMatch(one -> one.values().size() != size)) {
            throw new IllegalArgumentException("A chart has at most five series with a value for each point");
        }
    }

    /** One series. */
    public static ChartData of(
            Kind kind, String label, String axis, String name, String unit, List<Point> points, List<Long> values) {
        return new ChartData(
                kind,
                label,
                axis,
                unit,
                points,
                List.of(new Series(
                        name,
                        values.stream().<@Nullable Double>map(Long::doubleValue).toList())),
                null);
    }
}
