package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.Notice;

/** Card 每日意见: how many opinions came in on each of the last thirty days. */
@org.springframework.stereotype.Component
class TrendCard implements RoomCard {

    private final OpinionTrends trends;

    TrendCard(OpinionTrends trends) {
        this.trends = trends;
    }

    @Override
    public String title() {
        return "opinion.trend.title";
    }

    @Override
    public int columns() {
        return 8;
    }

    @Override
    public Component content(@Nullable Place place) {
        TrendApi.Trend trend = trends.last(OpinionTrends.DAYS, place);
        Div body = new Div(new ChartWithTable(trends.chart(ChartData.Kind.LINE, trend.steps(), place)));
        body.addClassName("l-card-body");
        if (trend.notice() != null) {
            body.add(new Notice(Notice.Tone.WARN, trend.notice().message()));
        }
        return body;
    }
}
