package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.RoomCard;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** Card 近 30 天的意见: how many came in below the place, how many of them wait to be screened, and the newest. */
@org.springframework.stereotype.Component
class RecentCard implements RoomCard {

    private static final int DAYS = 30;
    private static final int NEWEST = 5;

    private final SearchApi api;
    private final Clock clock;

    RecentCard(SearchApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "opinion.recent.title";
    }

    @Override
    public int columns() {
        return 12;
    }

    @Override
    public Component content(@Nullable Place place) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), Times.ZONE).minusDays(DAYS - 1L);
        Map<String, Object> query = new HashMap<>();
        query.put("from", from.toString());
        query.put("sort", "NEWEST");
        query.put("limit", NEWEST);
        query.put("facets", "STATE");
        if (place != null) {
            query.put("place", place.id());
        }
        SearchApi.OpinionPage page = api.opinions(query);
        Div card = new Div();
        card.addClassName("l-card-body");
        SearchApi.Count total = page.total();
        Hint figures = new Hint(card.getTranslation(
                "opinion.recent.figures", total == null ? 0 : total.value(), waiting(page.facets())));
        String all = address(place) + "&from=" + from;
        Anchor more = new Anchor(all, card.getTranslation("opinion.recent.all"));
        Div head = new Div(figures, more);
        head.addClassNames("l-row", "l-spread");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("l-lines");
        page.items().forEach(hit -> lines.add(line(hit, all)));
        card.add(head, lines);
        return card;
    }

    private static String address(@Nullable Place place) {
        return OpinionRoom.NAME + "?sort=NEWEST"
                + (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress());
    }

    private static long waiting(@Nullable List<SearchApi.Facet> facets) {
        return facets == null
                ? 0
                : facets.stream()
                        .flatMap(facet -> facet.values().stream())
                        .filter(value -> SearchApi.State.RECEIVED.name().equals(value.value()))
                        .mapToLong(SearchApi.Value::count)
                        .sum();
    }

    private ListItem line(SearchApi.Hit hit, String all) {
        String title = Highlight.plain(hit.title());
        ListItem line = new ListItem();
        Span place = new Span(hit.placeName() == null ? "" : hit.placeName());
        place.addClassNames("l-hint", "l-cut");
        Hint time = new Hint(Times.inList(hit.receivedAt(), clock.instant()));
        Anchor name = new Anchor(all + "&record=" + hit.id(), title.isEmpty() ? Highlight.plain(hit.text()) : title);
        name.addClassName("l-cut");
        Tag state = new Tag(line.getTranslation("opinion.state." + hit.state().name()), OpinionWords.tone(hit.state()));
        line.add(state, name, place, time);
        return line;
    }
}
