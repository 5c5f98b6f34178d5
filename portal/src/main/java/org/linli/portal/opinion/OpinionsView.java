package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** 检索: every opinion below the place, found by what it says. */
@Route("opinions")
@PermitAll
public class OpinionsView extends Div implements HasDynamicTitle {

    private static final List<String> FILTERS = List.of("category", "channel", "state", "from", "to");

    private final SearchApi api;
    private final PlaceChoice places;
    private final Clock clock;
    private List<SearchApi.Facet> counted = List.of();

    OpinionsView(SearchApi api, PlaceChoice places, PageStates states, Clock clock) {
        this.api = api;
        this.places = places;
        this.clock = clock;
        setSizeFull();
        add(new ListPage<>(states, this::page, SearchApi.Hit::id)
                .search(getTranslation("opinion.search"))
                .chips(this::chip)
                .sorts("opinion.sort.", List.of("RELEVANCE", "NEWEST", "OLDEST"))
                .exports(List.of("XLSX", "CSV"), this::export)
                .facets(new FacetPanel(_ -> groups()))
                .row(this::row)
                .record(id -> new OpinionRecord(api.opinion(id)))
                .whenEmpty(() -> new EmptyState(
                        Symbol.SEARCH, getTranslation("opinion.none.title"), getTranslation("opinion.none.text"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.search");
    }

    private CursorPage<SearchApi.Hit> page(ListState state, @Nullable String cursor, int limit) {
        Map<String, Object> query = question(state);
        put(query, "cursor", cursor);
        query.put("limit", limit);
        if (cursor == null) {
            query.put("facets", "STATE,CATEGORY,CHANNEL");
        }
        SearchApi.OpinionPage page = api.opinions(query);
        if (cursor == null) {
            counted = page.facets() == null ? List.of() : page.facets();
        }
        SearchApi.Count total = page.total();
        return new CursorPage<>(page.items(), page.next(), total == null ? null : total.value());
    }

    private Map<String, Object> question(ListState state) {
        Map<String, Object> query = new HashMap<>();
        put(query, "q", state.text());
        put(query, "place", places.currentId());
        FILTERS.forEach(filter -> put(query, filter, state.value(filter)));
        put(query, "sort", state.sort().orElse(null));
        return query;
    }

    private Response export(ListState state, String format) {
        Map<String, Object> query = question(state);
        query.put("format", format);
        return api.export(query);
    }

    private static void put(Map<String, Object> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
    }

    private List<FacetPanel.Group> groups() {
        return counted.stream()
                .map(facet -> {
                    String name = facet.kind().name().toLowerCase(java.util.Locale.ROOT);
                    return new FacetPanel.Group(
                            name,
                            getTranslation("opinion.filter." + name),
                            true,
                            facet.values().stream()
                                    .map(value -> new FacetPanel.Value(
                                            value.value(), words(name, value.value()), value.count(), 0))
                                    .toList());
                })
                .toList();
    }

    private String chip(String filter, String value) {
        return getTranslation("opinion.chip", getTranslation("opinion.filter." + filter), words(filter, value));
    }

    private String words(String filter, String value) {
        return switch (filter) {
            case "state" -> getTranslation("opinion.state." + value);
            case "channel" -> getTranslation("opinion.channel." + value);
            default -> value;
        };
    }

    private Component row(SearchApi.Hit hit) {
        List<SearchApi.Fragment> title = hit.title();
        Div text = new Highlight(title == null || title.isEmpty() ? hit.text() : title);
        text.addClassName("l-lines-2");
        Span place = hint(hit.placeName() == null ? "" : hit.placeName());
        Div meta = new Div(
                new Tag(getTranslation("opinion.state." + hit.state().name()), tone(hit.state())),
                place,
                hint(
                        hit.channel() == null
                                ? ""
                                : getTranslation(
                                        "opinion.channel." + hit.channel().name())),
                hint(Times.inList(hit.receivedAt(), clock.instant())));
        meta.addClassName("l-meta");
        Div row = new Div(text, meta);
        row.addClassName("l-two-lines");
        return row;
    }

    static Notice.Tone tone(SearchApi.State state) {
        return switch (state) {
            case RECEIVED -> Notice.Tone.WARN;
            case SCREENED, GROUPED -> Notice.Tone.INFO;
            case ADOPTED, ANSWERED -> Notice.Tone.OK;
            case DECLINED -> Notice.Tone.MUTE;
        };
    }

    private static Span hint(String words) {
        Span hint = new Span(words);
        hint.addClassName("l-hint");
        return hint;
    }
}
