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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;

/** 物业企业: those kept below the place and those that serve there; one opens beside the list. */
@Route("property/companies")
@PermitAll
public class CompaniesView extends Div implements HasDynamicTitle {

    private static final List<String> FILTERS = List.of("kind", "state", "party");
    private static final List<String> SORTS = List.of("NAME", "COMPOUNDS", "NEWEST", "CODE");

    private final PropertyApi api;
    private final PlaceChoice places;
    private final ListPage<PropertyApi.ListedCompany> list;

    CompaniesView(PropertyApi api, PlaceChoice places, PageStates states, PropertyDesk desk) {
        this.api = api;
        this.places = places;
        setSizeFull();
        list = new ListPage<>(PropertyApi.ListedCompany.class, states, this::page, PropertyApi.ListedCompany::id);
        list.search(getTranslation("property.companies.search"))
                .chips(this::chip)
                .facets(new FacetPanel(this::groups))
                .row(this::row)
                .record(id -> new CompanyRecord(desk, id, list::reload))
                .whenEmpty(() -> empty(desk))
                .sorts("property.sort.", SORTS)
                .exports(List.of("XLSX", "CSV"), this::export);
        if (desk.mayChange()) {
            Button register = new Button(
                    getTranslation("property.company.register"),
                    Symbol.PLUS.icon(),
                    _ -> new CompanyDialog(desk, null, saved -> list.showNew(saved.id())).open());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            list.actions(register);
        }
        add(list);
    }

    /** Where a company is shown. */
    static String address(String id) {
        return "property/companies?" + ListState.RECORD + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.property.companies");
    }

    private CursorPage<PropertyApi.ListedCompany> page(ListState state, @Nullable String cursor, int limit) {
        return api.companies(query(state).sorted(state, SORTS).page(cursor, limit));
    }

    private Response export(ListState state, String format) {
        return api.exportCompanies(query(state).sorted(state, SORTS).export(format));
    }

    private ListQuery query(ListState state) {
        return new ListQuery()
                .with("q", state.text())
                .with("within", places.currentId())
                .filtered(state, FILTERS);
    }

    private List<FacetPanel.Group> groups(ListState state) {
        PropertyApi.Counts counts = api.counts(query(state).parameters());
        return List.of(
                group("kind", counts.kinds(), PropertyApi.Kind.values(), this::kind),
                group("state", counts.states(), PropertyApi.State.values(), this::state),
                group("party", counts.parties(), PropertyApi.Party.values(), this::party));
    }

    private <E extends Enum<E>> FacetPanel.Group group(
            String name, Map<E, Long> counts, E[] constants, Function<E, String> words) {
        return FacetPanel.Group.of(name, getTranslation("property.filter." + name), constants, counts, words);
    }

    private String chip(String filter, String value) {
        return getTranslation(
                "property.chip",
                getTranslation("property.filter." + filter),
                getTranslation("property." + filter + "." + value.toUpperCase(Locale.ROOT)));
    }

    private String kind(PropertyApi.Kind kind) {
        return getTranslation("property.kind." + kind.name());
    }

    private String state(PropertyApi.State state) {
        return getTranslation("property.state." + state.name());
    }

    private String party(PropertyApi.Party party) {
        return getTranslation("property.party." + party.name());
    }

    private Component row(PropertyApi.ListedCompany company) {
        Span name = new Span(company.name());
        name.addClassName("l-bold");
        Div meta = new Div(Stream.<Component>of(
                        new Tag(kind(company.kind()), Notice.Tone.MUTE),
                        new Tag(party(company.party()), partyTone(company.party())),
                        new Hint(getTranslation("property.company.compounds", company.compounds())),
                        new Hint(company.code()))
                .toArray(Component[]::new));
        if (company.state() != PropertyApi.State.ACTIVE) {
            meta.addComponentAsFirst(new Tag(state(company.state()), stateTone(company.state())));
        }
        meta.addClassName("l-meta");
        Div row = new Div(name, meta);
        row.addClassName("l-two-lines");
        return row;
    }

    private Component empty(PropertyDesk desk) {
        return new EmptyState(
                Symbol.BUILDING,
                getTranslation("property.companies.none.title"),
                getTranslation(desk.mayChange() ? "property.companies.none.text" : "property.companies.none.reader"));
    }

    static Notice.Tone stateTone(PropertyApi.State state) {
        return switch (state) {
            case ACTIVE -> Notice.Tone.OK;
            case SUSPENDED -> Notice.Tone.WARN;
            case CLOSED -> Notice.Tone.MUTE;
        };
    }

    static Notice.Tone partyTone(PropertyApi.Party party) {
        return party == PropertyApi.Party.NONE ? Notice.Tone.WARN : Notice.Tone.OK;
    }
}
