package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few steps one after the other: the stepper above, the step's page, and the buttons below with one primary one. The
 * view decides which step is shown and what its page is, from what the service has kept, so that a wizard is taken up
 * again where it was left; it puts the step into its address. Nothing is written before the step that says so; say it in
 * that step's button (确认写入 1,158 条), and what comes next beside it.
 */
public final class Wizard extends Div {

    private final List<String> titles;
    private final OrderedList stepper = new OrderedList();
    private final Div page = new Div();
    private final Div left = new Div();
    private final Div right = new Div();

    /** @param titles of the steps, in their order */
    public Wizard(List<String> titles) {
        this.titles = List.copyOf(titles);
        addClassName("l-wizard");
        stepper.addClassName("l-stepper");
        page.addClassName("l-wizard-page");
        left.addClassName("l-row");
        right.addClassName("l-row");
        Div buttons = new Div(left, right);
        buttons.addClassName("l-wizard-buttons");
        add(stepper, page, buttons);
    }

    /**
     * Shows a step.
     *
     * @param step from 0
     * @param content its page
     */
    public Wizard show(int step, Component content) {
        stepper.removeAll();
        for (int one = 0; one < titles.size(); one++) {
            stepper.add(step(one, step));
        }
        page.removeAll();
        page.add(content);
        left.removeAll();
        right.removeAll();
        return this;
    }

    private ListItem step(int one, int current) {
        Span number = new Span();
        number.addClassName("l-step-number");
        if (one < current) {
            number.add(Symbol.CHECK.icon());
        } else {
            number.setText(String.valueOf(one + 1));
        }
        ListItem item = new ListItem(number, new Span(titles.get(one)));
        item.addClassName(one < current ? "l-done" : one == current ? "l-now" : "l-later");
        if (one == current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** Buttons at the left: the way back, and giving up. */
    public Wizard back(Button... buttons) {
        left.add(buttons);
        return this;
    }

    /**
     * The button that leads on.
     *
     * @param hint what comes next, or why it cannot be pressed yet; null for none
     */
    public Wizard next(@Nullable String hint, Button button) {
        if (hint != null) {
            Hint words = new Hint(hint);
            right.add(words);
        }
        button.addThemeVariants(ButtonVariant.PRIMARY);
        right.add(button);
        return this;
    }
}
