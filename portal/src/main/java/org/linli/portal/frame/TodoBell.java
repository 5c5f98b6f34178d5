package org.linli.portal.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.linli.portal.home.Inbox;
import org.linli.portal.home.TodosView;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.WhileShown;

/** How much waits for the user, over all rooms; leads to all of it. Not there while nothing does. */
@SpringComponent
@UIScope
class TodoBell extends Div {

    private final Button button = new Button(Symbol.BELL.icon());
    private final Span number = new Span();

    TodoBell(Inbox inbox, PlaceChoice places) {
        addClassName("l-bell");
        setVisible(false);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(TodosView.class, places.parameters())));
        number.addClassName("l-bell-number");
        number.getElement().setAttribute("aria-hidden", "true");
        add(button, number);
        WhileShown.run(this, _ -> inbox.listen(this::show));
    }

    private void show(Inbox.Content content) {
        int waiting = content.items().size();
        setVisible(waiting > 0);
        button.setAriaLabel(getTranslation("frame.todos", waiting));
        number.setText(String.valueOf(waiting));
    }
}
