package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Symbol;

/** 时间: the last days, or from one day to another. A month is chosen among the counted filters. */
final class PeriodMenu extends Button {

    private static final List<String> DAYS = List.of("7", "30", "90", "365");

    private final ListPage<?> list;
    private final Popover popover = new Popover();
    private final DayField from = new DayField(getTranslation("opinion.filter.from"));
    private final DayField to = new DayField(getTranslation("opinion.filter.to"));

    PeriodMenu(ListPage<?> list) {
        this.list = list;
        setText(getTranslation("opinion.period"));
        setIcon(Symbol.CALENDAR.icon());
        addClassName("l-tool");
        setAriaLabel(getTranslation("opinion.period"));
        Div content = new Div();
        content.addClassNames("l-period", "l-search-results");
        for (String days : DAYS) {
            NativeButton choice = new NativeButton(getTranslation("opinion.days", days));
            choice.addClassName("l-choice");
            choice.addClickListener(_ -> go(without(list.current()).with(OpinionQuery.DAYS, days)));
            content.add(choice);
        }
        Button apply = new Button(
                getTranslation("opinion.period.apply"),
                _ -> go(without(list.current())
                        .with(OpinionQuery.FROM, text(from.getValue()))
                        .with(OpinionQuery.TO, text(to.getValue()))));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Div dates = new Div(from, to, apply);
        dates.addClassName("l-period-dates");
        content.add(dates);
        popover.add(content);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("opinion.period"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                from.setValue(date(list.current().value(OpinionQuery.FROM)));
                to.setValue(date(list.current().value(OpinionQuery.TO)));
            }
        });
        addAttachListener(event -> event.getUI().add(popover));
        addDetachListener(_ -> popover.removeFromParent());
    }

    private void go(ListState wanted) {
        popover.close();
        list.go(wanted.with(ListState.RECORD, List.of()));
    }

    private static ListState without(ListState state) {
        ListState rest = state;
        for (String filter : List.of(OpinionQuery.MONTH, OpinionQuery.DAYS, OpinionQuery.FROM, OpinionQuery.TO)) {
            rest = rest.with(filter, List.of());
        }
        return rest;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
