package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.ui.Times;
import org.springframework.stereotype.Component;

/** The last days of a place, day by day, and how they are drawn. */
@Component
class OpinionTrends {

    static final int DAYS = 30;

    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final TrendApi api;
    private final Clock clock;

    OpinionTrends(TrendApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** The last so many days, today included. */
    TrendApi.Trend last(int days, @Nullable Place place) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("from", today().minusDays(days - 1L).toString());
        query.put("to", today().toString());
        query.put("interval", "DAY");
        if (place != null) {
            query.put("place", place.id());
        }
        return api.trend(query);
    }

    /** Each day opens the opinions of that day. */
    ChartData chart(ChartData.Kind kind, List<TrendApi.Step> days, @Nullable Place place) {
        UI words = UI.getCurrent();
        DateTimeFormatter whole =
                DateTimeFormatter.ofPattern(words.getTranslation("opinion.trend.day"), words.getLocale());
        return ChartData.of(
                kind,
                words.getTranslation("opinion.trend.label", place == null ? "" : place.name(), days.size()),
                words.getTranslation("opinion.trend.date"),
                words.getTranslation("opinion.trend.received"),
                words.getTranslation("opinion.card.unit"),
                days.stream()
                        .map(day -> new ChartData.Point(
                                DAY_OF_MONTH.format(day.from()),
                                whole.format(day.from()),
                                address(place, period(day.from(), day.to()))))
                        .toList(),
                days.stream().map(TrendApi.Step::received).toList());
    }

    /** Filters of the list for a period. */
    static Map<String, String> period(LocalDate from, LocalDate to) {
        Map<String, String> period = new LinkedHashMap<>();
        period.put(OpinionQuery.FROM, from.toString());
        period.put(OpinionQuery.TO, to.toString());
        return period;
    }

    static String address(@Nullable Place place, Map<String, String> filters) {
        QueryParameters parameters = QueryParameters.simple(filters);
        if (place != null) {
            parameters = parameters.merging(PlaceChoice.PARAMETER, place.inAddress());
        }
        return OpinionRoom.NAME + "?" + parameters.getQueryString();
    }
}
