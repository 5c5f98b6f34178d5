package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.RoomCard;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListQuery;

/** Card 热点: what grows most this week below the place. */
@org.springframework.stereotype.Component
class HotCard implements RoomCard {

    private static final int SHOWN = 5;

    private final HotApi api;

    HotCard(HotApi api) {
        this.api = api;
    }

    @Override
    public String title() {
        return "opinion.hot.title";
    }

    @Override
    public int columns() {
        return 6;
    }

    @Override
    public Component content(@Nullable Place place) {
        CursorPage<HotApi.Issue> hot = api.ranking(new ListQuery()
                .with("level", HotApi.Level.HOT.name())
                .with("limit", SHOWN)
                .with("place", place == null ? null : place.id())
                .parameters());
        Div card = new Div();
        card.addClassName("l-card-body");
        Long total = hot.total();
        Hint figures = new Hint(card.getTranslation("opinion.hot.card", total == null ? 0 : total));
        Anchor more = new Anchor(address(place, ""), card.getTranslation("opinion.hot.card.all"));
        Div head = new Div(figures, more);
        head.addClassNames("l-row", "l-spread");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("l-lines");
        hot.items().forEach(issue -> lines.add(line(issue, place)));
        card.add(head, lines);
        return card;
    }

    static String address(@Nullable Place place, String rest) {
        return OpinionRoom.HOT + (place == null ? "?" : "?" + PlaceChoice.PARAMETER + "=" + place.inAddress()) + rest;
    }

    private static ListItem line(HotApi.Issue issue, @Nullable Place place) {
        ListItem line = new ListItem();
        Anchor title = new Anchor(address(place, "&record=" + issue.id()), issue.title());
        title.addClassName("l-cut");
        Span where = new Span(issue.placeName());
        where.addClassNames("l-hint", "l-cut");
        Hint score = new Hint(line.getTranslation("opinion.hot.score", issue.score()));
        line.add(HotWords.level(line, issue.level()), title, where, score);
        return line;
    }
}
