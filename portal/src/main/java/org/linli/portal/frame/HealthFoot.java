package org.linli.portal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.util.List;
import org.linli.portal.service.ServiceState;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.WhileShown;

/** At the foot of the rooms: whether all services answer, or which one does not; told by push. */
@SpringComponent
@UIScope
class HealthFoot extends Div {

    private final ServiceWatch watch;
    private final Clock clock;

    HealthFoot(ServiceWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
        addClassNames("l-health", "l-hint");
        getElement().setAttribute("role", "status");
        WhileShown.run(this, window -> {
            show();
            return watch.listen(_ -> {
                var _ = window.access(this::show);
            });
        });
    }

    private void show() {
        removeAll();
        List<ServiceState> down =
                watch.all().stream().filter(state -> !state.up()).toList();
        Div line = new Div();
        line.addClassName("l-row");
        if (down.isEmpty()) {
            Span dot = new Span();
            dot.addClassNames("l-dot", "l-ok");
            line.add(dot, new Span(getTranslation("frame.health.good")));
            add(line, new Div(getTranslation("frame.health.at", Times.clock(clock.instant()))));
        } else {
            String names = String.join(
                    getTranslation("list.separator"),
                    down.stream()
                            .map(state -> getTranslation("service." + state.service()))
                            .toList());
            line.addClassName("l-t-warn");
            line.add(Symbol.ALERT.icon(), new Span(getTranslation("frame.health.down", names)));
            add(line, new Div(getTranslation("frame.health.rest", watch.all().size() - down.size())));
        }
    }
}
