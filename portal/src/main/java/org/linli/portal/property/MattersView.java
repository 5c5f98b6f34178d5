package org.linli.portal.property;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** 事项: what the units below the place have to answer; one opens beside the list. */
@Route("property/matters")
@PermitAll
public class MattersView extends Div implements HasDynamicTitle {

    private static final List<String> FILTERS = List.of("state", "kind");
    private static final List<String> SORTS = List.of("NEWEST", "OLDEST", "PLACE");

    private final MatterApi api;
    private final PropertyDesk desk;
    private final Clock clock;
    private final ListPage<MatterApi.ListedMatter> list;

    MattersView(MatterApi api, PageStates states, PropertyDesk desk, Clock clock) {
        this.api = api;
        this.desk = desk;
        this.clock = clock;
        setSizeFull();
        list = new ListPage<>(MatterApi.ListedMatter.class, states, this::page, MatterApi.ListedMatter::id);
        list.search(getTranslation("property.matters.search"))
                .chips(this::chip)
                .facets(new FacetPanel(this::groups))
                .row(this::row)
                .record(id -> new MatterRecord(api, id, desk.mayChange(), list::reload))
                .whenEmpty(this::empty)
                .sorts("property.matter.sort.", SORTS)
                .exports(List.of("XLSX", "CSV"), this::export);
        if (desk.mayChange()) {
            Button open = new Button(
                    getTranslation("property.matter.open"),
                    Symbol.PLUS.icon(),
                    _ -> new MatterDialog(api, desk, opened -> list.showNew(opened.id())).open());
            open.addThemeVariants(ButtonVariant.PRIMARY);
            list.actions(open);
        }
        add(list);
    }

    /** Where one matter is shown. */
    static String address(String id) {
        return "property/matters?" + ListState.RECORD + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.property.matters");
    }

    private CursorPage<MatterApi.ListedMatter> page(ListState state, @Nullable String cursor, int limit) {
        return api.matters(query(state).sorted(state, SORTS).page(cursor, limit));
    }

    private Response export(ListState state, String format) {
        return api.export(query(state).sorted(state, SORTS).export(format));
    }

    private ListQuery query(ListState state) {
        return new ListQuery()
                .with("q", state.text())
                .with("within", desk.places().currentId())
                .filtered(state, FILTERS);
    }

    private List<FacetPanel.Group> groups(ListState state) {
        MatterApi.Counts counts = api.counts(query(state).parameters());
        return List.of(
                group("state", counts.states(), MatterApi.State.values(), this::state),
                group("kind", counts.kinds(), MatterApi.Kind.values(), this::kind));
    }

    private <E extends Enum<E>> FacetPanel.Group group(
            String name, Map<E, Long> counts, E[] constants, Function<E, String> words) {
        return FacetPanel.Group.of(name, getTranslation("property.matter.filter." + name), constants, counts, words);
    }

    private String chip(String filter, String value) {
        return getTranslation(
                "property.chip",
                getTranslation("property.matter.filter." + filter),
                getTranslation("property.matter." + filter + "." + value.toUpperCase(Locale.ROOT)));
    }

    private String state(MatterApi.State state) {
        return getTranslation("property.matter.state." + state.name());
    }

    private String kind(MatterApi.Kind kind) {
        return getTranslation("property.matter.kind." + kind.name());
    }

    private Component row(MatterApi.ListedMatter matter) {
        Span title = new Span(matter.title());
        title.addClassName("l-bold");
        Div meta = new Div(
                new Tag(state(matter.state()), MatterRecord.tone(matter.state())),
                new Hint(matter.unit().name()),
                new Hint(
                        getTranslation("property.matter.opened.at", Times.inList(matter.openedAt(), clock.instant()))));
        if (matter.outcome() != null) {
            meta.add(new Hint(
                    getTranslation("property.matter.outcome." + matter.outcome().name())));
        }
        if (matter.origin() != null) {
            meta.add(new Hint(getTranslation(
                    "property.matter.origin.count", matter.origin().count())));
        }
        meta.addClassName("l-meta");
        Div row = new Div(title, meta);
        row.addClassName("l-two-lines");
        return row;
    }

    private Component empty() {
        return new EmptyState(
                Symbol.WHISTLE,
                getTranslation("property.matters.none.title"),
                getTranslation(desk.mayChange() ? "property.matters.none.text" : "property.matters.none.reader"));
    }
}
