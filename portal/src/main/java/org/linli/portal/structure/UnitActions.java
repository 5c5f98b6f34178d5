package org.linli.portal.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UnitPickers;

/**
 * What can be done with a unit: everybody takes it along as a spreadsheet, its administrators change it. The roles only
 * keep buttons away that would lead nowhere; what is allowed the service decides.
 */
final class UnitActions extends Div {

    private final UnitApi api;
    private final UnitApi.Unit unit;
    private final Person person;
    private final Clock clock;
    private final Consumer<UnitApi.Unit> changed;

    /** @param changed is given what a change made of a unit */
    UnitActions(
            UnitApi api,
            UnitApi.Unit unit,
            Person person,
            UnitPickers pickers,
            Clock clock,
            Consumer<UnitApi.Unit> changed) {
        this.api = api;
        this.unit = unit;
        this.person = person;
        this.clock = clock;
        this.changed = changed;
        addClassNames("l-row", "l-unit-actions");
        boolean changes = unit.open() && administers(Stream.concat(above(), Stream.of(unit.id())));
        if (changes) {
            addCreate();
            add(new Button(getTranslation("structure.rename"), _ -> UnitChanges.rename(api, unit, changed)));
        }
        if (changes && administers(above())) {
            add(new Button(getTranslation("structure.move"), _ -> new MoveUnit(api, unit, pickers, changed).open()));
        }
        if (unit.open()) {
            add(new Download(
                    getTranslation("structure.export"), unit.name(), () -> api.export(unit.id(), UnitType.COMPOUND)));
        }
        if (changes) {
            addMore();
        }
    }

    private Stream<String> above() {
        return unit.above().stream().map(Place.Above::id);
    }

    private boolean administers(Stream<String> units) {
        List<String> ids = units.toList();
        return person.appointments().stream()
                .anyMatch(one -> one.role() == Role.ADMINISTRATOR && ids.contains(one.unit()));
    }

    /** Only where the level scheme lets something stand below. */
    private void addCreate() {
        try {
            List<UnitApi.ChildKind> kinds = api.childKinds(unit.id());
            if (!kinds.isEmpty()) {
                Button create = new Button(
                        getTranslation("structure.create"),
                        Symbol.PLUS.icon(),
                        _ -> new CreateUnit(api, unit, kinds, changed).open());
                create.addThemeVariants(ButtonVariant.PRIMARY);
                add(create);
            }
        } catch (ServiceDownException | ApiProblemException away) {
            // The page itself says so; without the kinds there is nothing to offer.
        }
    }

    private void addMore() {
        MenuBar more = new MenuBar();
        more.addClassName("l-unit-more");
        var menu = more.addItem(Symbol.MORE.icon());
        menu.setAriaLabel(getTranslation("structure.actions.more"));
        menu.getSubMenu().addItem(getTranslation("structure.count"), _ -> UnitChanges.count(api, unit, changed));
        if (administers(above())) {
            menu.getSubMenu()
                    .addItem(getTranslation("structure.close"), _ -> new CloseUnit(api, unit, clock, changed).open());
        }
        add(more);
    }
}
