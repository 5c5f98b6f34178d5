package org.linli.portal.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.place.Place;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.UnitPicker;

/** The units that a party organisation covers, each with how it does: chosen one by one, and taken out again. */
final class CoveredUnits extends Div {

    private final H3 title = new H3();
    private final UnorderedList list = new UnorderedList();
    private final Map<String, Select<BranchApi.Means>> means = new LinkedHashMap<>();

    /** @param add chooses the next one */
    CoveredUnits(UnitPicker add) {
        addClassName("l-covered-units");
        list.addClassName("l-unit-list");
        add.setHelperText(getTranslation("structure.branch.cover.add.help"));
        add.addValueChangeListener(chosen -> {
            Place unit = chosen.getValue();
            if (unit != null) {
                cover(unit.id(), String.join(" / ", unit.shortPath()), BranchApi.Means.MEMBERS);
                add.clear();
            }
        });
        add(title, list, add);
        count();
    }

    /** Adds a unit, unless it is there already. */
    void cover(String unit, String name, BranchApi.Means how) {
        if (means.containsKey(unit)) {
            return;
        }
        Select<BranchApi.Means> choice = new Select<>();
        choice.setItems(BranchApi.Means.values());
        choice.setItemLabelGenerator(one -> getTranslation("structure.branch.means." + one.name()));
        choice.setValue(how);
        choice.setAriaLabel(getTranslation("structure.branch.means.of", name));
        choice.addClassName("l-right");
        Button out = new Button(Symbol.X.icon());
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        out.setAriaLabel(getTranslation("structure.branch.cover.out", name));
        out.setTooltipText(getTranslation("structure.branch.cover.out", name));
        ListItem line = new ListItem(new Span(name), choice, out);
        out.addClickListener(_ -> {
            means.remove(unit);
            list.remove(line);
            count();
        });
        means.put(unit, choice);
        list.add(line);
        count();
    }

    private void count() {
        title.setText(getTranslation("structure.branch.covers.title", means.size()));
    }

    /** What is covered now, in the order in which it was chosen. */
    List<BranchApi.Covered> covered() {
        return means.entrySet().stream()
                .map(one -> new BranchApi.Covered(one.getKey(), one.getValue().getValue()))
                .toList();
    }
}
