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
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** 意见·诉求归并: opinions that say the same; one group opens beside the list, with what can be done with all of it. */
@Route("opinions/groups")
@PermitAll
public class GroupsView extends Div implements HasDynamicTitle {

    static final String STATE = "state";
    private static final List<String> SORTS = List.of("CONFIRMED", "MEMBERS");

    private final GroupApi api;
    private final SearchApi opinions;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final OpinionWords words;
    private final boolean mayWrite;
    private final ListPage<GroupApi.Listed> list;

    GroupsView(
            GroupApi api,
            SearchApi opinions,
            PlaceChoice places,
            PlaceApi units,
            UnitPickers pickers,
            PageStates states,
            SignedIn signedIn) {
        this.api = api;
        this.opinions = opinions;
        this.places = places;
        this.pickers = pickers;
        this.words = new OpinionWords(this, units);
        this.mayWrite = OpinionRoom.mayWrite(signedIn.person());
        setSizeFull();
        list = new ListPage<>(GroupApi.Listed.class, states, this::page, GroupApi.Listed::id);
        list.title(getTranslation("room.opinions.groups"))
                .chips((filter, value) -> getTranslation("opinion.chip", filterName(), stateName(value)))
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
        return new ListQuery().with("place", places.currentId()).filtered(state, List.of(STATE));
    }

    private List<FacetPanel.Group> facets(ListState state) {
        Map<GroupApi.State, Long> counts = api.counts(query(state).parameters());
        return List.of(FacetPanel.Group.of(
                STATE, filterName(), GroupApi.State.values(), counts, each -> stateName(each.name())));
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
        return row;
    }

    private Component record(String id) {
        return new GroupRecord(
                Answered.of(api.group(id)),
                new GroupActions(api, opinions, pickers, words, places.currentId(), mayWrite, list::reload));
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
