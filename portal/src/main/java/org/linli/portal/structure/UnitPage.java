package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;

/** One unit: where it stands, what can be done with it, its figures, what is below it, who covers it, what became of it. */
final class UnitPage extends Div {

    /** @param open goes to another unit, or back to the tree where there is none */
    UnitPage(UnitApi.Unit unit, Component actions, Consumer<@Nullable String> open) {
        addClassName("l-unit-page");
        Button back = new Button(getTranslation("structure.unit.back"), Symbol.BACK.icon(), _ -> open.accept(null));
        back.addClassName("l-unit-back");
        Div words = new Div(path(unit), title(unit));
        words.addClassName("l-grow");
        Div head = new Div(words, actions);
        head.addClassName("l-unit-head");
        add(back, head);
        if (!unit.open()) {
            add(new Notice(Notice.Tone.MUTE, getTranslation("structure.unit.closed", String.valueOf(unit.validTo()))));
        }
    }

    /** What an open unit has, beside its story. */
    UnitPage with(Component figures, Component below, Component branches, Component story) {
        Div wide = new Div(below, branches);
        wide.addClassName("l-unit-wide");
        Div columns = new Div(wide, story);
        columns.addClassName("l-unit-columns");
        add(figures, columns);
        return this;
    }

    /** What is left of a closed one. */
    UnitPage with(Component story) {
        add(story);
        return this;
    }

    private Component path(UnitApi.Unit unit) {
        Nav path = new Nav();
        path.addClassName("l-unit-path");
        path.setAriaLabel(getTranslation("structure.unit.path"));
        for (var above : unit.above()) {
            if (path.getComponentCount() > 0) {
                Span between = new Span("/");
                between.getElement().setAttribute("aria-hidden", "true");
                path.add(between);
            }
            path.add(new Anchor(UnitsView.address(above.id()), above.name()));
        }
        return path;
    }

    private Component title(UnitApi.Unit unit) {
        Hint small = new Hint();
        String since = getTranslation("structure.unit.since", String.valueOf(unit.validFrom()));
        small.setText(unit.code() == null ? since : getTranslation("structure.unit.code.since", unit.code(), since));
        Div title = new Div(
                new H1(unit.name()),
                new Tag(getTranslation("unit.type." + unit.type().name()), Notice.Tone.MUTE),
                small);
        title.addClassName("l-row");
        return title;
    }
}
