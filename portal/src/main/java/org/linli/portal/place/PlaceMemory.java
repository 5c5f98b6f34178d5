package org.linli.portal.place;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places this browser has looked at, so that they are known again while org-service is away. */
@SpringComponent
@VaadinSessionScope
class PlaceMemory {

    private static final int RECENT = 6;
    private static final int KNOWN = 200;

    private final Map<String, Place> known = new LinkedHashMap<>();
    private final List<Place> recent = new ArrayList<>();

    Optional<Place> of(String idOrCode) {
        return Optional.ofNullable(known.get(idOrCode));
    }

    void remember(Place place) {
        if (known.size() >= KNOWN) {
            known.clear();
        }
        known.put(place.id(), place);
        if (place.code() != null) {
            known.put(place.code(), place);
        }
    }

    void chosen(Place place) {
        remember(place);
        recent.removeIf(one -> one.id().equals(place.id()));
        recent.addFirst(place);
        while (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    /** The last chosen first. */
    List<Place> recent() {
        return List.copyOf(recent);
    }
}
