package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;

/** The units directly below one, with kind, households and what is uncovered among them. */
final class UnitBelow extends Div {

    private static final int PAGE = 50;

    private final UnitApi api;
    private final UnitApi.Unit unit;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();

    UnitBelow(UnitApi api, UnitApi.Unit unit) {
        this.api = api;
        this.unit = unit;
        addClassName("l-card");
        H2 title = new H2(getTranslation("structure.below.title"));
        Div head = new Div(title);
        head.addClassName("l-card-head");
        list.addClassName("l-unit-list");
        more.addClassName("l-card-body");
        add(head, list, more);
        readOn(null);
        if (list.getComponentCount() == 0 && more.getComponentCount() == 0) {
            Hint none = new Hint(getTranslation("structure.below.none"));
            more.add(none);
        }
    }

    private void readOn(@Nullable String cursor) {
        more.removeAll();
        try {
            CursorPage<UnitApi.Unit> page = api.children(unit.id(), UnitType.COMPOUND, cursor, PAGE);
            page.items().forEach(child -> list.add(line(child)));
            String next = page.next();
            if (next != null) {
                Button on = new Button(getTranslation("structure.more"), _ -> readOn(next));
                on.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                more.add(on);
            }
        } catch (ServiceDownException | ApiProblemException fault) {
            more.add(new Notice(Notice.Tone.WARN, getTranslation("structure.away")));
        }
    }

    private Component line(UnitApi.Unit child) {
        Hint kind = new Hint(getTranslation("unit.type." + child.type().name()));
        ListItem line = new ListItem(new Anchor(UnitsView.address(child.id()), child.name()), kind);
        if (Boolean.TRUE.equals(child.gap())) {
            line.add(new Tag(getTranslation("structure.gap"), Notice.Tone.BAD, Symbol.ALERT));
        }
        Integer households = child.households();
        if (households != null) {
            Span count = new Span(getTranslation("structure.below.households", households));
            count.addClassNames("l-hint", "l-right");
            line.add(count);
        }
        return line;
    }
}
