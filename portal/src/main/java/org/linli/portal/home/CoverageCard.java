package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.Rooms;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.CoverageRow;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Times;

/**
 * Card 覆盖: the lines of all rooms, one below the other. A room whose service is away costs its own lines only, and as
 * long as this window knows older ones of the same place it shows those with their time.
 */
@SpringComponent
@UIScope
class CoverageCard implements RoomCard {

    /** @param place id of the place they are about */
    private record Known(@Nullable String place, List<CoverageSource.Line> lines, Instant asOf) {}

    private final List<Room> rooms;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    CoverageCard(Rooms rooms, SignedIn signedIn, Clock clock) {
        this.rooms = rooms.of(signedIn.person()).stream()
                .filter(room -> room.coverage().isPresent())
                .toList();
        this.clock = clock;
    }

    @Override
    public String title() {
        return "home.coverage";
    }

    @Override
    public Component content(@Nullable Place place) {
        Div body = new Div();
        body.addClassName("l-card-body");
        rooms.forEach(room -> room.coverage().ifPresent(source -> add(body, room, source, place)));
        return body;
    }

    private void add(Div body, Room room, CoverageSource source, @Nullable Place place) {
        String id = place == null ? null : place.id();
        try {
            Known now = new Known(id, source.lines(place), clock.instant());
            known.put(room.name(), now);
            add(body, now.lines());
        } catch (ServiceDownException | ApiProblemException away) {
            String why = HomeWords.why(body, room, away);
            Known last = known.get(room.name());
            if (last != null && java.util.Objects.equals(last.place(), id)) {
                body.add(new Notice(
                        Notice.Tone.MUTE, body.getTranslation("home.card.old", Times.clock(last.asOf())) + why));
                add(body, last.lines());
            } else {
                body.add(new Notice(Notice.Tone.WARN, why));
            }
        }
    }

    private static void add(Div body, List<CoverageSource.Line> lines) {
        lines.forEach(
                line -> body.add(new CoverageRow(line.what(), line.covered(), line.all(), line.words(), line.gaps())));
    }
}
