package org.linli.portal.room;

import com.vaadin.flow.router.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.portal.signin.Person;
import org.springframework.stereotype.Component;

/** The rooms there are. */
@Component
public class Rooms {

    private final List<Room> all;

    Rooms(List<Room> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Room::position)).toList();
    }

    /** In the order of the menu. */
    public List<Room> all() {
        return all;
    }

    /** In the order of the menu, as far as this person has anything to do there. */
    public List<Room> of(Person person) {
        return all.stream().filter(room -> room.openTo(person)).toList();
    }

    /** The room an address lies in. */
    public Optional<Room> at(Location location) {
        return all.stream()
                .filter(room -> room.name().equals(location.getFirstSegment()))
                .findFirst();
    }
}
