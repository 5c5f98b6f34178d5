package org.linli.portal.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.room.Room;
import org.linli.portal.room.Rooms;
import org.linli.portal.room.TodoSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Attempt;

/**
 * All that waits for the user, over all rooms, below the place this window looks at. The bell, the card and the page show
 * the same one; it is asked for when the place changes, when somebody opens the card or the page, and every minute.
 */
@SpringComponent
@UIScope
public class Inbox {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** One thing to do. */
    public record Item(Room room, TodoSource.Todo todo) {}

    /** @param missing rooms that could not be asked, with the reason */
    public record Content(List<Item> items, List<Missing> missing, Instant asOf) {}

    /** A room whose part is not there. */
    public record Missing(Room room, RuntimeException why) {}

    private final List<Room> rooms;
    private final Background background;
    private final Clock clock;
    private final List<Consumer<Content>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Place place;
    private @Nullable Content content;
    private boolean asking;
    private boolean outdated;

    Inbox(Rooms rooms, SignedIn signedIn, Background background, Clock clock) {
        this.rooms = rooms.of(signedIn.person()).stream()
                .filter(room -> room.todos().isPresent())
                .toList();
        this.background = background;
        this.clock = clock;
    }

    /** Whoever listens is told in the window of every new answer, and at once when there is one; ends with the command. */
    public Runnable listen(Consumer<Content> listener) {
        listeners.add(listener);
        if (content != null) {
            listener.accept(content);
        }
        return () -> listeners.remove(listener);
    }

    /** Looks at a place; asks only when the place is another or the answer is old. */
    public void at(UI window, @Nullable Place now) {
        boolean other = !Objects.equals(id(now), id(place));
        place = now;
        if (other) {
            content = null;
        }
        Content known = content;
        if (known == null || outdated || known.asOf().plus(FRESH).isBefore(clock.instant())) {
            refresh(window);
        }
    }

    void refresh(UI window) {
        if (asking) {
            return;
        }
        asking = true;
        outdated = false;
        Place asked = place;
        background.ask(window, () -> ask(asked), answer -> {
            asking = false;
            if (Objects.equals(id(asked), id(place))) {
                content = answer;
                listeners.forEach(listener -> listener.accept(answer));
            } else {
                refresh(window);
            }
        });
    }

    /** The button of what is done at once; the line stays as it is, and what came of it, until it is asked for again. */
    Attempt attempt(Attempt.Command command) {
        return new Attempt(command, background, _ -> outdated = true);
    }

    private Content ask(@Nullable Place asked) {
        List<Item> items = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        rooms.forEach(room -> room.todos().ifPresent(source -> {
            try {
                source.todos(asked).forEach(todo -> items.add(new Item(room, todo)));
            } catch (ServiceDownException | ApiProblemException away) {
                missing.add(new Missing(room, away));
            }
        }));
        items.sort(Comparator.comparing(
                item -> item.todo().due(), Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
        return new Content(List.copyOf(items), List.copyOf(missing), clock.instant());
    }

    private static @Nullable String id(@Nullable Place place) {
        return place == null ? null : place.id();
    }
}
