package org.linli.portal.service;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks services while the window goes on answering its user: each question in a thread of its own, as the same user and in
 * the same language, so that ten cards wait for the slowest and not for the sum. What comes of it is shown by push.
 */
@Component
public class Background {

    /**
     * Asks, and shows the answer as soon as the window lets it; never when it was closed meanwhile. What the question
     * throws is the window's fault to handle, as if it had been asked there.
     *
     * @param question must touch nothing that is shown
     */
    public <T> void ask(UI window, Supplier<T> question, Consumer<T> shown) {
        SecurityContext user = SecurityContextHolder.getContext();
        run(() -> {
            SecurityContext before = SecurityContextHolder.getContext();
            Map<Class<?>, CurrentInstance> instances = CurrentInstance.setCurrent(window);
            SecurityContextHolder.setContext(user);
            try {
                T answer = question.get();
                inWindow(window, () -> shown.accept(answer));
            } catch (RuntimeException fault) {
                inWindow(window, () -> {
                    throw fault;
                });
            } finally {
                SecurityContextHolder.setContext(before);
                CurrentInstance.restoreInstances(instances);
            }
        });
    }

    private static void inWindow(UI window, Runnable action) {
        VaadinSession session = window.getSession();
        if (session == null) {
            return;
        }
        if (session.hasLock()) {
            action.run();
            return;
        }
        try {
            var _ = window.access(action::run);
        } catch (UIDetachedException closed) {
            // Nobody is left to show it to.
        }
    }

    /** Where questions are asked; tests without a browser ask at once. */
    protected void run(Runnable asking) {
        Thread.ofVirtual().name("asking").start(asking);
    }
}
