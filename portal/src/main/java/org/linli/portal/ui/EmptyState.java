package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Stands where there is nothing yet: what this is, and the first action. Give it a title that says what is not there, one
 * sentence that says what it is for, and at most two actions. When the place is the likely reason, say so as the
 * sentence and offer the place above as the action.
 */
public final class EmptyState extends Div {

    public EmptyState(Symbol symbol, String title, String sentence, Component... actions) {
        addClassName("l-empty");
        Div picture = new Div(symbol.icon());
        picture.addClassName("l-empty-picture");
        Div buttons = new Div(actions);
        buttons.addClassName("l-row");
        add(picture, new H2(title), new Paragraph(sentence), buttons);
    }
}
