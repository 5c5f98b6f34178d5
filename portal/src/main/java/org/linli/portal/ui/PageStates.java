package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import org.linli.portal.room.Room;
import org.linli.portal.room.Rooms;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.service.ServiceWatch;
import org.springframework.stereotype.Service;

/** Builds what stands in a page's place when it cannot be loaded. Views are given it and hand it to the components. */
@Service
public class PageStates {

    private static final int SERVER_ERROR = 500;

    private final Rooms rooms;
    private final ServiceWatch watch;
    private final Ticks ticks;
    private final Clock clock;

    PageStates(Rooms rooms, ServiceWatch watch, Ticks ticks, Clock clock) {
        this.rooms = rooms;
        this.watch = watch;
        this.ticks = ticks;
        this.clock = clock;
    }

    /** @param again loads the page once more, when somebody asks for it or the service is back */
    public Component insteadOf(RuntimeException fault, Runnable again) {
        return switch (fault) {
            case ServiceDownException down ->
                new RoomDown(roomOf(down.service()), down.service(), watch, ticks, clock, again);
            case ApiProblemException refused -> new Trouble(refused.problem(), again);
            default -> new Trouble(new ApiProblem(null, null, SERVER_ERROR, null, null, null), again);
        };
    }

    Instant now() {
        return clock.instant();
    }

    /** The room one is in if it lives on that service, else the first that does. */
    private String roomOf(String service) {
        UI ui = UI.getCurrent();
        return rooms.at(ui.getInternals().getActiveViewLocation())
                .filter(room -> room.service().filter(service::equals).isPresent())
                .or(() -> rooms.all().stream()
                        .filter(room -> room.service().filter(service::equals).isPresent())
                        .findFirst())
                .map(Room::name)
                .orElse("home");
    }
}
