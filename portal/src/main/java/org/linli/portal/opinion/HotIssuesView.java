package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.map.MapSettings;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** 热点: what grows below the place, the hottest first; one opens beside the ranking. */
@Route("opinions/hot")
@PermitAll
public class HotIssuesView extends Div implements HasDynamicTitle {

    static final String PERIOD = "period";
    private static final String LEVEL = "level";
    private static final String ATTENTION = "attention";
    private static final String KIND = "kind";
    private static final List<String> SORTS = List.of("SCORE", "RECEIVED");

    private final HotApi api;
    private final ThresholdApi thresholds;
    private final PlaceChoice places;
    private final Select<HotApi.Period> period = new Select<>();
    private final ListPage<HotApi.Issue> list;
    private @Nullable Instant countedAt;

    HotIssuesView(
            HotApi api,
            ThresholdApi thresholds,
            PlaceChoice places,
            PageStates states,
            SignedIn signedIn,
            MapSettings maps) {
        this.api = api;
        this.thresholds = thresholds;
        this.places = places;
        boolean mayDecide = OpinionRoom.mayWrite(signedIn.person());
        setSizeFull();
        list = new ListPage<>(HotApi.Issue.class, states, this::page, HotApi.Issue::id);
        list.title(getTranslation("room.opinions.hot"))
                .chips(this::chip)
                .sorts("opinion.hot.sort.", SORTS)
                .exports(List.of("XLSX", "CSV"), this::export)
                .note(this::notes)
                .facets(new FacetPanel(this::groups))
                .row(this::row)
                .record(id -> new HotRecord(api, Answered.of(api.issue(id)), mayDecide, maps, list::reload))
                .whenEmpty(this::empty)
                .actions(periods());
        if (signedIn.person().holds(Role.ADMINISTRATOR)) {
            list.actions(limits());
        }
        add(list);
    }

    /** For the place one looks at; while that is not known there is nothing to set them for. */
    private Button limits() {
        Button limits = new Button(getTranslation("opinion.hot.limits.title"), _ -> {
            try {
                places.current().ifPresent(place -> new ThresholdDialog(thresholds, place).open());
            } catch (ServiceDownException | ApiProblemException away) {
                Notification.show(getTranslation("ui.form.down"));
            }
        });
        limits.addClassName("l-tool");
        return limits;
    }

    private Select<HotApi.Period> periods() {
        period.setItems(HotApi.Period.values());
        period.setItemLabelGenerator(each -> getTranslation("opinion.hot.period." + each.name()));
        period.setAriaLabel(getTranslation("opinion.hot.filter.period"));
        period.addClassName("l-sort");
        period.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                list.go(list.current().with(PERIOD, chosen.getValue().name()).with(ListState.RECORD, List.of()));
            }
        });
        return period;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.hot");
    }

    private CursorPage<HotApi.Issue> page(ListState state, @Nullable String cursor, int limit) {
        period.setValue(Arrays.stream(HotApi.Period.values())
                .filter(each -> each.name().equals(state.value(PERIOD)))
                .findFirst()
                .orElse(HotApi.Period.WEEK));
        CursorPage<HotApi.Issue> page =
                api.ranking(query(state).sorted(state, SORTS).page(cursor, limit));
        if (cursor == null) {
            countedAt = page.items().stream()
                    .map(HotApi.Issue::countedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
        return page;
    }

    private Response export(ListState state, String format) {
        return api.export(query(state).sorted(state, SORTS).export(format));
    }

    private ListQuery query(ListState state) {
        return new ListQuery()
                .with("place", places.currentId())
                .filtered(state, List.of(PERIOD, LEVEL, ATTENTION, KIND));
    }

    /** A level is this one or a higher one, and so is counted. */
    private List<FacetPanel.Group> groups(ListState state) {
        HotApi.Counts counts = api.counts(query(state).parameters());
        long severe = counts.levels().getOrDefault(HotApi.Level.SEVERE, 0L);
        long hot = severe + counts.levels().getOrDefault(HotApi.Level.HOT, 0L);
        return List.of(
                new FacetPanel.Group(
                        LEVEL,
                        getTranslation("opinion.hot.filter.level"),
                        true,
                        List.of(value(LEVEL, HotApi.Level.HOT, hot), value(LEVEL, HotApi.Level.SEVERE, severe))),
                group(ATTENTION, counts.attentions(), HotApi.Attention.values()),
                group(KIND, counts.kinds(), HotApi.Kind.values()));
    }

    private <E extends Enum<E>> FacetPanel.Group group(String name, Map<E, Long> counts, E[] values) {
        return new FacetPanel.Group(
                name,
                getTranslation("opinion.hot.filter." + name),
                true,
                Arrays.stream(values)
                        .filter(counts::containsKey)
                        .map(each -> value(name, each, counts.getOrDefault(each, 0L)))
                        .toList(),
                value -> words(name, value));
    }

    private FacetPanel.Value value(String filter, Enum<?> constant, long count) {
        return new FacetPanel.Value(constant.name(), words(filter, constant.name()), count, 0);
    }

    private String words(String filter, String value) {
        return getTranslation("opinion.hot.by." + filter + "." + value.toUpperCase(Locale.ROOT));
    }

    private String chip(String filter, String value) {
        return getTranslation("opinion.chip", getTranslation("opinion.hot.filter." + filter), words(filter, value));
    }

    private List<Component> notes() {
        Instant at = countedAt;
        if (at == null) {
            return List.of();
        }
        return List.of(new Hint(getTranslation("opinion.hot.counted", Times.full(at))));
    }

    private Component row(HotApi.Issue issue) {
        Span title = new Span(issue.title());
        title.addClassNames("l-bold", "l-lines-2");
        Span score = new Span(getTranslation("opinion.hot.score", issue.score()));
        score.addClassName("l-bold");
        Div meta = new Div(HotWords.level(this, issue.level()), score);
        if (issue.attention() != HotApi.Attention.OPEN) {
            meta.add(HotWords.attention(this, issue.attention()));
        }
        meta.add(new Hint(HotWords.growth(this, issue)), new Hint(issue.placeName()));
        meta.addClassName("l-meta");
        Div row = new Div(title, meta);
        row.addClassName("l-two-lines");
        return row;
    }

    private Component empty() {
        ListState state = list.current();
        if (state.filters().stream().allMatch(PERIOD::equals)) {
            return new EmptyState(
                    Symbol.CHAT, getTranslation("opinion.hot.none.title"), getTranslation("opinion.hot.none.text"));
        }
        Button clear = new Button(getTranslation("opinion.none.clear"), _ -> list.go(state.cleared()));
        clear.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                Symbol.CHAT,
                getTranslation("opinion.hot.filtered.title"),
                getTranslation("opinion.hot.filtered.text"),
                clear);
    }
}
