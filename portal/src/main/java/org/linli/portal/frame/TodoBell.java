package org.linli.portal.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.jspecify.annotations.Nullable;
import org.linli.portal.home.Inbox;
import org.linli.portal.home.TodosView;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.ui.Symbol;

/** How much waits for the user, over all rooms; leads to all of it. Not there while nothing does. */
@SpringComponent
@UIScope
class TodoBell extends Div {

    private final Inbox inbox;
    private final Button button = new Button(Symbol.BELL.icon());
    private final Span number = new Span();
    private @Nullable Runnable stopListening;

    TodoBell(Inbox inbox, PlaceChoice places) {
        this.inbox = inbox;
        addClassName("l-bell");
        setVisible(false);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(TodosView.class, places.parameters())));
        number.addClassName("l-bell-number");
        number.getElement().setAttribute("aria-hidden", "true");
        add(button, number);
    }

    private void show(Inbox.Content content) {
        int waiting = content.items().size();
        setVisible(waiting > 0);
        button.setAriaLabel(getTranslation("frame.todos", waiting));
        number.setText(String.valueOf(waiting));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        stopListening = inbox.listen(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopListening != null) {
            stopListening.run();
        }
    }
}
