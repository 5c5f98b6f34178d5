package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;

/** How a hot issue is drawn: its score by day, and the units below by what they said. */
final class HotCharts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final Component page;
    private final HotApi.Whole whole;

    HotCharts(Component page, HotApi.Whole whole) {
        this.page = page;
        this.whole = whole;
    }

    /** With the threshold as a dashed line. */
    ChartData course() {
        List<HotApi.Day> days = whole.days();
        return new ChartData(
                ChartData.Kind.LINE,
                page.getTranslation("opinion.hot.course.label", whole.issue().title()),
                page.getTranslation("opinion.trend.date"),
                page.getTranslation("opinion.hot.unit.points"),
                days.stream()
                        .map(day -> new ChartData.Point(
                                DAY.format(day.day()),
                                page.getTranslation(
                                        "opinion.hot.course.day", day.day().toString(), day.received()),
                                null))
                        .toList(),
                List.of(new ChartData.Series(
                        page.getTranslation("opinion.hot.heat"),
                        days.stream()
                                .<@Nullable Double>map(day -> (double) day.score())
                                .toList())),
                (double) whole.hotFrom());
    }

    /** @param address of the opinions of a unit */
    ChartData places(BiFunction<String, SearchApi.@Nullable State, @Nullable String> address) {
        List<HotApi.Below> said =
                whole.places().stream().filter(below -> below.received() > 0).toList();
        return ChartData.of(
                ChartData.Kind.BAR,
                page.getTranslation("opinion.hot.places.label", whole.issue().title()),
                page.getTranslation("opinion.hot.place"),
                page.getTranslation("opinion.trend.received"),
                page.getTranslation("opinion.card.unit"),
                said.stream()
                        .map(below -> new ChartData.Point(below.name(), below.name(), address.apply(below.id(), null)))
                        .toList(),
                said.stream().map(below -> (long) below.received()).toList());
    }
}
