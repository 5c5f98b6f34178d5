package org.linli.portal.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the one search box finds in a room by what it says, and not by what it is called: opinions, which have a search of
 * their own. What has a name is found by {@link FoundKind}.
 */
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

    /** Where all of it is shown, without host. */
    String all(String text);
}
