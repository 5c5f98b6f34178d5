package org.linli.portal.frame;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.signin.Person;

/** The rooms, one below the other; below the room one is in stand its entries. Every link keeps the place. */
class RoomMenu extends Nav {

    private final List<Room> rooms;
    private final Person person;

    RoomMenu(List<Room> rooms, Person person) {
        this.rooms = rooms;
        this.person = person;
        addClassName("l-rooms");
        setAriaLabel(getTranslation("frame.rooms"));
    }

    void show(Location here, QueryParameters place) {
        removeAll();
        for (Room room : rooms) {
            boolean inside = room.name().equals(here.getFirstSegment());
            add(line(room, inside, place));
            List<RoomEntry> entries = room.entriesOf(person);
            if (inside && entries.size() > 1) {
                entries.forEach(entry -> add(entry(room, entry, here, place)));
            }
        }
    }

    private RouterLink line(Room room, boolean inside, QueryParameters place) {
        RouterLink link = link(room.entries().getFirst(), place);
        link.add(room.symbol().icon(), new Span(getTranslation("room." + room.name())));
        link.addClassName("l-room");
        link.setClassName("l-on", inside);
        if (inside) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private RouterLink entry(Room room, RoomEntry entry, Location here, QueryParameters place) {
        RouterLink link = link(entry, place);
        link.add(new Span(getTranslation("room." + room.name() + "." + entry.name())));
        link.addClassName("l-room-entry");
        if (leadsTo(entry, here)) {
            link.addClassName("l-at");
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static boolean leadsTo(RoomEntry entry, Location here) {
        return RouteConfiguration.forSessionScope().getUrl(entry.view()).equals(here.getPath());
    }

    private static RouterLink link(RoomEntry entry, QueryParameters place) {
        RouterLink link = new RouterLink(entry.view());
        link.setQueryParameters(place);
        link.setHighlightCondition((_, _) -> false);
        return link;
    }
}
