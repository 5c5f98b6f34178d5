package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Attempt;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** 意见·诉求归并: opinions that say the same; one group opens beside the list, with what can be done with all of it. */
@Route("opinions/groups")
@PermitAll
public class GroupsView extends Div implements HasDynamicTitle {

    static final String STATE = "state";

    /** Those whose adoption waits for somebody. */
    static final String WAITS = "waits";

    private static final String YES = "true";
    private static final List<String> SORTS = List.of("CONFIRMED", "MEMBERS");

    private final GroupApi api;
    private final SearchApi opinions;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final OpinionWords words;
    private final AdoptionRetry retry;
    private final boolean mayWrite;
    private final ListPage<GroupApi.Listed> list;
    private List<Notice> said = List.of();

    GroupsView(
            GroupApi api,
            SearchApi opinions,
            PlaceChoice places,
            PlaceApi units,
            UnitPickers pickers,
            AdoptionRetry retry,
            PageStates states,
            SignedIn signedIn) {
        this.api = api;
        this.opinions = opinions;
        this.places = places;
        this.pickers = pickers;
        this.retry = retry;
        this.words = new OpinionWords(this, units);
        this.mayWrite = OpinionRoom.mayWrite(signedIn.person());
        setSizeFull();
        list = new ListPage<>(GroupApi.Listed.class, states, this::page, GroupApi.Listed::id);
        list.title(getTranslation("room.opinions.groups"))
                .chips(this::chip)
                .note(this::said)
                .sorts("opinion.groups.sort.", SORTS)
                .exports(List.of("XLSX", "CSV"), this::export)
                .facets(new FacetPanel(this::facets))
                .row(this::row)
                .record(this::record)
                .whenEmpty(this::empty);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.groups");
    }

    private CursorPage<GroupApi.Listed> page(ListState state, @Nullable String cursor, int limit) {
        return api.groups(query(state).sorted(state, SORTS).page(cursor, limit));
    }

    private Response export(ListState state, String format) {
        return api.export(query(state).sorted(state, SORTS).export(format));
    }

    private ListQuery query(ListState state) {
        return new ListQuery()
                .with("place", places.currentId())
                .filtered(state, List.of(STATE))
                .with(WAITS, waits(state) ? YES : null);
    }

    private static boolean waits(ListState state) {
        return YES.equals(state.value(WAITS));
    }

    private List<FacetPanel.Group> facets(ListState state) {
        Map<GroupApi.State, Long> counts = api.counts(query(state).parameters());
        FacetPanel.Group states = FacetPanel.Group.of(
                STATE, filterName(), GroupApi.State.values(), counts, each -> stateName(each.name()));
        return waits(state) || counts.containsKey(GroupApi.State.ADOPTING)
                ? List.of(waiting(state), states)
                : List.of(states);
    }

    private FacetPanel.Group waiting(ListState state) {
        long count = api.counts(query(state).with(WAITS, YES).parameters()).getOrDefault(GroupApi.State.ADOPTING, 0L);
        return new FacetPanel.Group(
                WAITS,
                getTranslation("opinion.groups.waits"),
                true,
                count == 0 && !waits(state)
                        ? List.of()
                        : List.of(new FacetPanel.Value(YES, getTranslation("opinion.groups.waits.true"), count, 0)));
    }

    private String chip(String filter, String value) {
        return filter.equals(WAITS)
                ? getTranslation(
                        "opinion.chip",
                        getTranslation("opinion.groups.waits"),
                        getTranslation("opinion.groups.waits.true"))
                : getTranslation("opinion.chip", filterName(), stateName(value));
    }

    private String filterName() {
        return getTranslation("opinion.groups.state");
    }

    private String stateName(String state) {
        return getTranslation("opinion.group.state." + state);
    }

    private Component row(GroupApi.Listed group) {
        Span title = new Span(group.title());
        title.addClassNames("l-bold", "l-lines-2");
        Div meta = new Div(
                GroupRecord.tag(this, group.state()),
                new Hint(getTranslation("opinion.groups.count", group.members())),
                new Hint(group.placeName()),
                new Hint(Times.full(group.confirmedAt())));
        meta.addClassName("l-meta");
        Div row = new Div(title, meta);
        row.addClassName("l-two-lines");
        GroupApi.Waiting waiting = group.waiting();
        if (waiting != null) {
            row.add(waiting(group, waiting));
        }
        return row;
    }

    /** Why there is no outcome, and the button where one waits for somebody. */
    private Div waiting(GroupApi.Listed group, GroupApi.Waiting waiting) {
        Div line = new Div(new Span(AdoptionWords.shortly(waiting)));
        line.addClassName("l-waiting");
        if (mayWrite && waiting.why() != GroupApi.Why.GOING_ON) {
            line.add(retry.attempt(group.id(), group.title(), outcome -> retried(group, outcome)));
        }
        return line;
    }

    /** Once there is nothing left to press the rows are read again, and what came of it stands above them. */
    private void retried(GroupApi.Listed group, Attempt.Outcome outcome) {
        if (outcome.over()) {
            said = List.of(new Notice(
                    outcome.tone(), getTranslation("opinion.groups.retried", group.title(), outcome.words())));
            list.reload();
        }
    }

    private List<Notice> said() {
        List<Notice> once = said;
        said = List.of();
        return once;
    }

    private Component record(String id) {
        return new GroupRecord(
                Answered.of(api.group(id)),
                new GroupActions(api, opinions, pickers, words, retry, places.currentId(), mayWrite, list::reload));
    }

    private Component empty() {
        return list.current().filters().isEmpty()
                ? new EmptyState(
                        Symbol.CHAT,
                        getTranslation("opinion.groups.none.title"),
                        getTranslation("opinion.groups.none.text"))
                : new EmptyState(
                        Symbol.CHAT,
                        getTranslation("opinion.hot.filtered.title"),
                        getTranslation("opinion.hot.filtered.text"));
    }
}
