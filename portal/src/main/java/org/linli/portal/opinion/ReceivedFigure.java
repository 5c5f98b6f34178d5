package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.Chart;
import org.linli.portal.chart.ChartData;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.StatCard;

/** Figure: how many opinions came in over thirty days, and over the thirty days before. */
@org.springframework.stereotype.Component
class ReceivedFigure implements RoomCard {

    private final OpinionTrends trends;

    ReceivedFigure(OpinionTrends trends) {
        this.trends = trends;
    }

    @Override
    public String title() {
        return "opinion.figure.received";
    }

    @Override
    public Component content(@Nullable Place place) {
        List<TrendApi.Step> days = trends.last(2 * OpinionTrends.DAYS, place).steps();
        int half = Math.max(0, days.size() - OpinionTrends.DAYS);
        List<TrendApi.Step> now = days.subList(half, days.size());
        UI words = UI.getCurrent();
        return new StatCard(
                        words.getTranslation(title()),
                        words.getTranslation("opinion.count", sum(now)),
                        words.getTranslation("opinion.card.unit"),
                        words.getTranslation("opinion.figure.received.words", sum(days.subList(0, half))),
                        OpinionTrends.address(place, Map.of(OpinionQuery.DAYS, String.valueOf(OpinionTrends.DAYS))))
                .past(new Chart(trends.chart(ChartData.Kind.SPARK, now, place)));
    }

    private static long sum(List<TrendApi.Step> days) {
        return days.stream().mapToLong(TrendApi.Step::received).sum();
    }
}
