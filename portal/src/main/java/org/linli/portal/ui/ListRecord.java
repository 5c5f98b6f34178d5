package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** The record that is open beside a list, with the buttons that go on to the next one and close it. */
final class ListRecord extends Div {

    ListRecord(Component content, Runnable previous, Runnable next, Runnable close) {
        Div buttons = new Div(
                button(Symbol.LEFT, "ui.record.previous", previous),
                button(Symbol.RIGHT, "ui.record.next", next),
                button(Symbol.X, "ui.record.close", close));
        buttons.addClassName("l-detail-buttons");
        addClassName("l-detail");
        add(buttons, content);
    }

    private Button button(Symbol symbol, String words, Runnable action) {
        Button button = new Button(symbol.icon(), _ -> action.run());
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }
}
