package org.linli.portal.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.linli.portal.room.Rooms;
import org.linli.portal.room.TodoSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Symbol;

/** How much waits for the user, over all rooms; not there while nothing does. */
@SpringComponent
@UIScope
class TodoBell extends Div {

    TodoBell(Rooms rooms, SignedIn signedIn) {
        addClassName("l-bell");
        int waiting = rooms.of(signedIn.person()).stream()
                .flatMap(room -> room.todos().stream())
                .mapToInt(TodoBell::count)
                .sum();
        setVisible(waiting > 0);
        Button button = new Button(Symbol.BELL.icon());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("frame.todos", waiting));
        Span number = new Span(String.valueOf(waiting));
        number.addClassName("l-bell-number");
        number.getElement().setAttribute("aria-hidden", "true");
        add(button, number);
    }

    private static int count(TodoSource source) {
        try {
            return source.todos().size();
        } catch (ServiceDownException | ApiProblemException unknown) {
            return 0;
        }
    }
}
