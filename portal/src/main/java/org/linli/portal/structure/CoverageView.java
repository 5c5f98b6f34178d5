package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.CoverageRow;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** 覆盖: both rates of the place and of each unit directly below it; every row leads to those not covered, by name. */
@Route("structure/coverage")
@PermitAll
public class CoverageView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    /** Each card is a request of its own, so that there are not too many at once. */
    private static final int PAGE = 24;

    private final CoverageApi coverage;
    private final UnitApi units;
    private final PlaceChoice places;
    private final PageStates states;
    private final Clock clock;
    private @Nullable ListState state;

    CoverageView(CoverageApi coverage, UnitApi units, PlaceChoice places, PageStates states, Clock clock) {
        this.coverage = coverage;
        this.units = units;
        this.places = places;
        this.states = states;
        this.clock = clock;
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.structure.coverage");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ListState.of(event.getLocation());
        show();
    }

    private void show() {
        ListState here = state;
        removeAll();
        if (here == null) {
            return;
        }
        try {
            show(type(here), here);
        } catch (ServiceDownException | ApiProblemException fault) {
            removeAll();
            add(states.insteadOf(fault, this::show));
        }
    }

    /** The kind in the address, or else the one that says something of the place. */
    private UnitType type(ListState here) {
        String place = places.currentId();
        return here.value(CoverageKinds.TYPE) != null || place == null
                ? CoverageKinds.type(here)
                : CoverageKinds.in(units.figures(place, UnitType.COMPOUND));
    }

    private void show(UnitType type, ListState here) {
        Select<UnitType> kind = CoverageKinds.select(this, value -> {
            ListState wanted = here.with(CoverageKinds.TYPE, value.name());
            UI.getCurrent().navigate(wanted.path(), wanted.parameters());
        });
        kind.setValue(type);
        add(new PageHead(
                getPageTitle(), getTranslation("structure.coverage.as-of", Times.full(clock.instant())), kind));
        Place place = places.current().orElse(null);
        if (place == null) {
            add(new EmptyState(
                    Symbol.TREE,
                    getTranslation("structure.unit.choose.title"),
                    getTranslation("structure.unit.choose.text")));
            return;
        }
        Div cards = new Div();
        cards.addClassNames("l-cards", "l-coverage-cards");
        add(cards);
        Div whole = card(place.id(), place.name(), place.inAddress(), type);
        whole.addClassName("l-coverage-whole");
        cards.add(whole);
        readOn(place.id(), null, cards, type);
    }

    private void readOn(String placeId, @Nullable String cursor, Div cards, UnitType type) {
        CursorPage<UnitApi.Unit> page = units.children(placeId, type, cursor, PAGE);
        page.items().forEach(unit -> cards.add(card(unit.id(), unit.name(), unit.inAddress(), type)));
        String next = page.next();
        if (next != null) {
            Button more = new Button(getTranslation("structure.more"));
            more.addClassName("l-coverage-more");
            more.addClickListener(_ -> {
                cards.remove(more);
                readOn(placeId, next, cards, type);
            });
            cards.add(more);
        }
    }

    private Div card(String id, String name, String inAddress, UnitType type) {
        CoverageApi.Coverage rates = coverage.coverage(id, type);
        Div head = new Div(new H2(new Anchor(UnitsView.address(id), name)));
        head.addClassName("l-card-head");
        Div body = new Div();
        body.addClassName("l-card-body");
        List.of(CoverageApi.CoverageKind.values()).forEach(by -> body.add(row(by, rates, type, inAddress)));
        Div card = new Div(head, body);
        card.addClassName("l-card");
        return card;
    }

    private Component row(CoverageApi.CoverageKind by, CoverageApi.Coverage rates, UnitType type, String inAddress) {
        CoverageApi.Rate rate = by == CoverageApi.CoverageKind.WORK ? rates.work() : rates.organisation();
        long missing = rate.units() - rate.covered();
        String kind = getTranslation("unit.type." + type.name());
        String words = rate.units() == 0
                ? getTranslation("structure.coverage.no-units", kind)
                : missing == 0
                        ? getTranslation("structure.coverage.all-of", rate.units(), kind)
                        : getTranslation("structure.coverage.missing-of", rate.units(), kind, missing);
        return new CoverageRow(
                getTranslation("structure.coverage.short." + by.name()),
                rate.covered(),
                rate.units(),
                words,
                missing == 0 ? null : UncoveredView.address(by, type, inAddress));
    }
}
