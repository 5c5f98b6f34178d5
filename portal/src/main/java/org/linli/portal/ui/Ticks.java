package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Runs something every second in the windows where a component is shown, by push: a clock that counts down, a job that is
 * asked for. Polling would do the same, but would keep somebody signed in who went home.
 */
@Service
public class Ticks {

    private record Shown(UI window, Runnable action) {}

    private final Map<Component, Shown> shown = new ConcurrentHashMap<>();

    /** From when the component is attached until it is detached. */
    public void everySecond(Component component, Runnable action) {
        // What an earlier listener has taken away again has no window any more.
        component.addAttachListener(_ ->
                component.getUI().ifPresent(window -> shown.put(component, new Shown(window, action))));
        component.addDetachListener(_ -> shown.remove(component));
    }

    @Scheduled(fixedRate = 1000)
    void tick() {
        shown.values().forEach(one -> {
            var _ = one.window().access(one.action()::run);
        });
    }
}
