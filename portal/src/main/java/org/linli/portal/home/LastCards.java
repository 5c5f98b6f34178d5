package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;

/**
 * What this window was shown last, card by card: whoever comes back to the home page sees it at once, and goes on seeing
 * it while a service is away.
 */
@SpringComponent
@UIScope
class LastCards {

    /** @param asOf when it was answered */
    record Card(Component content, Instant asOf) {}

    private @Nullable String place;
    private final Map<String, Card> cards = new HashMap<>();

    /** Cards of another place are of no use. */
    void at(@Nullable Place now) {
        String id = now == null ? null : now.id();
        if (!java.util.Objects.equals(id, place)) {
            cards.clear();
            place = id;
        }
    }

    @Nullable
    Card of(String name) {
        return cards.get(name);
    }

    void keep(String name, Card card) {
        cards.put(name, card);
    }
}
