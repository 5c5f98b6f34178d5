package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.ChartData;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.place.Place;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/** Card 意见类别: what the opinions of the last thirty days are about, by the first level of their category. */
@org.springframework.stereotype.Component
class CategoryCard implements RoomCard {

    private static final int MOST = 7;

    private final SearchApi api;
    private final OpinionTrends trends;

    CategoryCard(SearchApi api, OpinionTrends trends) {
        this.api = api;
        this.trends = trends;
    }

    @Override
    public String title() {
        return "opinion.category.title";
    }

    @Override
    public int columns() {
        return 3;
    }

    @Override
    public Component content(@Nullable Place place) {
        SearchApi.OpinionPage page = api.opinions(query(place));
        List<SearchApi.Value> values = page.facets() == null
                ? List.of()
                : page.facets().stream()
                        .filter(facet -> facet.kind() == SearchApi.FacetKind.CATEGORY)
                        .flatMap(facet -> facet.values().stream())
                        .toList();
        Div body = new Div();
        body.addClassName("l-card-body");
        if (page.notice() != null) {
            body.add(new Notice(Notice.Tone.WARN, page.notice().message()));
        } else if (values.isEmpty()) {
            body.add(new Hint(body.getTranslation("opinion.category.none")));
        } else {
            body.add(new ChartWithTable(chart(body, values.stream().limit(MOST).toList(), place)));
            if (values.size() > MOST) {
                body.add(new Hint(body.getTranslation("ui.facets.rest", values.size() - MOST)));
            }
        }
        return body;
    }

    private Map<String, Object> query(@Nullable Place place) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put(OpinionQuery.FROM, from().toString());
        query.put("limit", 1);
        query.put("facets", SearchApi.FacetKind.CATEGORY.name());
        if (place != null) {
            query.put("place", place.id());
        }
        return query;
    }

    private LocalDate from() {
        return trends.today().minusDays(OpinionTrends.DAYS - 1L);
    }

    private static ChartData chart(Div words, List<SearchApi.Value> values, @Nullable Place place) {
        return ChartData.of(
                ChartData.Kind.BAR,
                words.getTranslation("opinion.category.label", place == null ? "" : place.name()),
                words.getTranslation("opinion.filter.category"),
                words.getTranslation("opinion.trend.received"),
                words.getTranslation("opinion.card.unit"),
                values.stream().map(value -> point(value, place)).toList(),
                values.stream().map(SearchApi.Value::count).toList());
    }

    private static ChartData.Point point(SearchApi.Value value, @Nullable Place place) {
        String name = value.name() == null ? value.value() : value.name();
        return new ChartData.Point(
                name,
                name,
                OpinionTrends.address(
                        place,
                        Map.of(
                                OpinionQuery.DAYS,
                                String.valueOf(OpinionTrends.DAYS),
                                OpinionQuery.CATEGORY,
                                value.value())));
    }
}
