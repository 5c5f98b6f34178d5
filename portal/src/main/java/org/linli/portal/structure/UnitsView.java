package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;

/**
 * 组织树: the units of one's scope at the left and the page of one of them beside it. The unit stands in the address as
 * {@value ListState#RECORD}, by id or code; without one it is the place itself, and choosing another place goes there. On a
 * telephone the page of a unit stands in the tree's place.
 */
@Route("structure/units")
@PermitAll
public class UnitsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    static final String ADDRESS = "structure/units";

    private static final int ID_LENGTH = 36;

    private final UnitApi api;
    private final UnitPages pages;
    private final PlaceChoice places;
    private final PageStates states;
    private final UnitTree tree;
    private final Div beside = new Div();
    private @Nullable ListState state;

    UnitsView(UnitApi api, UnitPages pages, PlaceChoice places, PageStates states) {
        this.api = api;
        this.pages = pages;
        this.places = places;
        this.states = states;
        this.tree = new UnitTree(api, states, this::open);
        addClassName("l-units");
        beside.addClassName("l-units-page");
        add(tree, beside);
    }

    /** Where a unit is shown, without host; the place stays as it is. */
    static String address(String id) {
        return ADDRESS + "?" + ListState.RECORD + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.structure.units");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ListState.of(event.getLocation());
        show();
    }

    private void show() {
        ListState here = current();
        setClassName("l-opened", here.record().isPresent());
        beside.removeAll();
        try {
            here.record()
                    .or(() -> Optional.ofNullable(places.currentId()))
                    .map(this::read)
                    .ifPresentOrElse(this::show, this::showNothing);
        } catch (ServiceDownException | ApiProblemException fault) {
            beside.add(states.insteadOf(fault, this::show));
        }
    }

    private UnitApi.Unit read(String idOrCode) {
        return idOrCode.length() == ID_LENGTH ? api.byId(idOrCode) : api.byCode(idOrCode);
    }

    private void show(UnitApi.Unit unit) {
        tree.show(unit);
        beside.add(pages.of(unit, this::open, this::changed));
    }

    private void showNothing() {
        beside.add(new EmptyState(
                Symbol.TREE,
                getTranslation("structure.unit.choose.title"),
                getTranslation("structure.unit.choose.text")));
    }

    /** After a change: the tree is read anew, and the page goes to what the change left behind. */
    private void changed(UnitApi.Unit unit) {
        tree.refresh(unit);
        if (current().record().filter(unit.id()::equals).isPresent()) {
            show();
        } else {
            open(unit.id());
        }
    }

    private void open(@Nullable String id) {
        ListState wanted = current().with(ListState.RECORD, id);
        UI.getCurrent().navigate(wanted.path(), wanted.parameters());
    }

    private ListState current() {
        if (state == null) {
            throw new IllegalStateException("The page has not been navigated to yet");
        }
        return state;
    }
}
