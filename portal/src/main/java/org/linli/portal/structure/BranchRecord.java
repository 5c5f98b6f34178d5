package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.portal.place.Place;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.UnitPickers;

/** One party organisation with the units it covers. */
final class BranchRecord extends Div {

    /** The service gives ids of units; each name is a request of its own. */
    private static final int PAGE = 20;

    private final UnitApi units;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();

    BranchRecord(
            BranchApi api,
            UnitApi units,
            UnitPickers pickers,
            String id,
            Person person,
            Clock clock,
            Runnable changed) {
        this.units = units;
        setHeightFull();
        BranchApi.Branch branch = api.byId(id);
        UnitApi.Unit unit = units.byId(branch.unit());
        RecordPage page = new RecordPage(branch.name())
                .tags(new Tag(
                        getTranslation("structure.branch.kind." + branch.kind().name()), Notice.Tone.MUTE));
        if (branch.dissolvedOn() != null) {
            page.tags(new Tag(
                    getTranslation(
                            "structure.branch.dissolved", branch.dissolvedOn().toString()),
                    Notice.Tone.MUTE));
        } else if (administers(person, unit)) {
            BranchChanges changes = new BranchChanges(api, branch, clock, changed);
            page.actions(
                    new Button(getTranslation("structure.branch.cover"), _ -> changes.cover(units, pickers)),
                    new Button(getTranslation("structure.rename"), _ -> changes.rename()),
                    new Button(getTranslation("structure.branch.dissolve"), _ -> changes.dissolve()));
        }
        page.section(new Facts()
                .fact(getTranslation("structure.branch.unit"), new Anchor(UnitsView.address(unit.id()), unit.name()))
                .fact(
                        getTranslation("structure.branch.founded"),
                        branch.foundedOn().toString()));
        list.addClassName("l-unit-list");
        page.section(
                getTranslation("structure.branch.covers.title", branch.covers().size()), list, more);
        readOn(branch.covers(), 0);
        add(page);
    }

    private static boolean administers(Person person, UnitApi.Unit unit) {
        List<String> ids = Stream.concat(unit.above().stream().map(Place.Above::id), Stream.of(unit.id()))
                .toList();
        return person.appointments().stream()
                .anyMatch(one -> one.role() == Role.ADMINISTRATOR && ids.contains(one.unit()));
    }

    private void readOn(List<BranchApi.Covered> covers, int from) {
        more.removeAll();
        int end = Math.min(covers.size(), from + PAGE);
        covers.subList(from, end).forEach(covered -> list.add(line(covered)));
        if (end < covers.size()) {
            Button on = new Button(getTranslation("structure.more"), _ -> readOn(covers, end));
            on.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            more.add(on);
        }
    }

    private Component line(BranchApi.Covered covered) {
        Span means = new Span(
                getTranslation("structure.branch.means." + covered.means().name()));
        means.addClassNames("l-hint", "l-right");
        try {
            UnitApi.Unit unit = units.byId(covered.unit());
            return new ListItem(new Anchor(UnitsView.address(unit.id()), unit.name()), means);
        } catch (ApiProblemException notTheirs) {
            return new ListItem(new Span(getTranslation("structure.branch.covers.hidden")), means);
        }
    }
}
