package org.linli.portal.room;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the one search box finds in one room. */
public interface SearchSource {

    /**
     * @param title what it is called
     * @param hint what tells it from its namesakes
     * @param address where it is shown, without host
     */
    record Hit(String title, @Nullable String hint, String address) {}

    /**
     * What fits best, at most {@code limit}.
     *
     * @param placeId look below this unit only; null for the whole of the user's scope
     */
    List<Hit> find(String text, @Nullable String placeId, int limit);

    /** Where all of it is shown, without host; empty where no page lists it. */
    Optional<String> all(String text);
}
