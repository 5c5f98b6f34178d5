package org.linli.portal.opinion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The opinions that wait below a place, the oldest first, each once in a shift. The list lags a second behind what was
 * done, so whatever was shown is passed over.
 */
final class ScreeningQueue {

    private static final int PAGE = 50;

    /** As many pages may have been skipped in one shift. */
    private static final int PAGES = 20;

    private final SearchApi api;
    private final @Nullable String place;
    private final Set<String> shown = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    ScreeningQueue(SearchApi api, @Nullable String place) {
        this.api = api;
        this.place = place;
    }

    /** The id of the next one; empty when nothing waits any more. */
    Optional<String> next() {
        if (ahead.isEmpty()) {
            read();
        }
        String next = ahead.poll();
        if (next != null) {
            shown.add(next);
        }
        return Optional.ofNullable(next);
    }

    /** Comes next once more: something else goes before it. */
    void putBack(String opinion) {
        ahead.addFirst(opinion);
    }

    private void read() {
        String cursor = null;
        for (int page = 0; page < PAGES && ahead.isEmpty(); page++) {
            SearchApi.OpinionPage read = api.opinions(query(cursor));
            read.items().stream()
                    .filter(hit -> hit.state() == SearchApi.State.RECEIVED)
                    .map(SearchApi.Hit::id)
                    .filter(id -> !shown.contains(id))
                    .forEach(ahead::add);
            cursor = read.next();
            if (cursor == null) {
                return;
            }
        }
    }

    private Map<String, Object> query(@Nullable String cursor) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("state", SearchApi.State.RECEIVED.name());
        query.put("sort", "OLDEST");
        query.put("limit", PAGE);
        if (place != null) {
            query.put("place", place);
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }
}
