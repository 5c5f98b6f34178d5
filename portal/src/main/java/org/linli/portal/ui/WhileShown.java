package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Function;

/** What goes on while a component is on screen: it begins with the component's window and ends when it is taken away. */
public final class WhileShown {

    private WhileShown() {}

    /** @param begin is given the window, and says how to end */
    public static void run(Component component, Function<UI, Runnable> begin) {
        // What an earlier listener has taken away again has no window any more.
        component.addAttachListener(_ -> component.getUI().ifPresent(window -> {
            Runnable end = begin.apply(window);
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        }));
    }
}
