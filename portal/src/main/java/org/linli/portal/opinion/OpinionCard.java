package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Times;
import org.springframework.stereotype.Component;

/** Card 近 30 天意见: how many there were, in what state they are and how they came; each line opens the opinions it counts. */
@Component
class OpinionCard implements RoomCard {

    private static final String DAYS = "30";
    private static final String WEEK = "7";
    private static final int CHANNELS = 4;

    private final SearchApi api;
    private final Clock clock;

    OpinionCard(SearchApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "opinion.card";
    }

    @Override
    public com.vaadin.flow.component.Component content(@Nullable Place place) {
        SearchApi.OpinionPage month = counted(place, DAYS, "STATE,CHANNEL");
        SearchApi.OpinionPage week = counted(place, WEEK, null);
        Div body = new Div();
        body.addClassNames("l-card-body", "l-opinion-card");
        body.add(head(body, month, week, place));
        if (month.notice() != null) {
            body.add(new Notice(Notice.Tone.WARN, month.notice().message()));
        }
        bars(body, month, SearchApi.FacetKind.STATE, place, Integer.MAX_VALUE);
        bars(body, month, SearchApi.FacetKind.CHANNEL, place, CHANNELS);
        return body;
    }

    private SearchApi.OpinionPage counted(@Nullable Place place, String days, @Nullable String facets) {
        Map<String, Object> asked = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
        asked.put(OpinionQuery.FROM, today.minusDays(Long.parseLong(days) - 1).toString());
        asked.put("limit", 1);
        if (place != null) {
            asked.put("place", place.id());
        }
        if (facets != null) {
            asked.put("facets", facets);
        }
        return api.opinions(asked);
    }

    private static Div head(Div words, SearchApi.OpinionPage month, SearchApi.OpinionPage week, @Nullable Place place) {
        Anchor figure = new Anchor(address(place, Map.of(OpinionQuery.DAYS, DAYS)), total(words, month.total()));
        figure.addClassName("l-figure");
        Span unit = new Span(words.getTranslation("opinion.card.unit"));
        unit.addClassName("l-unit");
        Anchor lately = new Anchor(
                address(place, Map.of(OpinionQuery.DAYS, WEEK)),
                words.getTranslation("opinion.card.week", total(words, week.total())));
        lately.addClassName("l-right");
        Div head = new Div(new Div(figure, unit), lately);
        head.addClassName("l-row");
        return head;
    }

    private static String total(Div words, SearchApi.@Nullable Count total) {
        long value = total == null ? 0 : total.value();
        String number = words.getTranslation("opinion.count", value);
        return total == null || total.exact() ? number : words.getTranslation("opinion.atleast", number);
    }

    private static void bars(
            Div body, SearchApi.OpinionPage page, SearchApi.FacetKind kind, @Nullable Place place, int most) {
        List<SearchApi.Facet> facets = page.facets() == null ? List.of() : page.facets();
        List<SearchApi.Value> values = facets.stream()
                .filter(facet -> facet.kind() == kind)
                .flatMap(facet -> facet.values().stream())
                .limit(most)
                .toList();
        long largest = values.stream().mapToLong(SearchApi.Value::count).max().orElse(1);
        String filter = OpinionFacets.filter(kind);
        if (!values.isEmpty()) {
            Span title = new Span(body.getTranslation("opinion.filter." + filter));
            title.addClassName("l-hint");
            body.add(title);
        }
        for (SearchApi.Value value : values) {
            Anchor name = new Anchor(
                    address(place, Map.of(OpinionQuery.DAYS, DAYS, filter, value.value())),
                    body.getTranslation("opinion." + filter + "." + value.value()));
            Div bar = new Div(new Div());
            bar.addClassName("l-bar");
            ((Div) bar.getComponentAt(0))
                    .setWidth(100f * value.count() / largest, com.vaadin.flow.component.Unit.PERCENTAGE);
            Span count = new Span(body.getTranslation("opinion.count", value.count()));
            Div line = new Div(name, bar, count);
            line.addClassName("l-count-line");
            body.add(line);
        }
    }

    private static String address(@Nullable Place place, Map<String, String> filters) {
        QueryParameters parameters = QueryParameters.simple(filters);
        if (place != null) {
            parameters = parameters.merging(PlaceChoice.PARAMETER, place.inAddress());
        }
        return OpinionRoom.NAME + "?" + parameters.getQueryString();
    }
}
