package org.linli.portal.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a session keeps of its lists: the rows last seen of each, so that they can still be looked at while their service is
 * away, and the columns that somebody hid.
 */
final class ListMemory {

    private static final int LISTS = 30;
    private static final int ROWS = 20;

    private record Kept(ListState state, List<?> rows, Instant at) {}

    /**
     * Rows as they were.
     *
     * @param rows the first {@value #ROWS} at most
     * @param at when they were read
     */
    record Seen<T>(List<T> rows, Instant at) {}

    private final Map<String, Kept> seen = new LinkedHashMap<>();
    private final Map<String, Set<String>> hidden = new HashMap<>();

    static ListMemory ofThisSession() {
        VaadinSession session = VaadinSession.getCurrent();
        ListMemory memory = session.getAttribute(ListMemory.class);
        if (memory == null) {
            memory = new ListMemory();
            session.setAttribute(ListMemory.class, memory);
        }
        return memory;
    }

    void keep(ListState state, List<?> rows, Instant at) {
        seen.remove(state.path());
        seen.put(state.path(), new Kept(state, List.copyOf(rows.subList(0, Math.min(ROWS, rows.size()))), at));
        if (seen.size() > LISTS) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    /** The rows last seen of this very list, with the same place and filters; none when there were none. */
    <T> Optional<Seen<T>> seen(ListState state, Class<T> type) {
        return Optional.ofNullable(seen.get(state.path()))
                .filter(kept -> state.sameRows(kept.state()) && !kept.rows().isEmpty())
                .map(kept -> new Seen<>(kept.rows().stream().map(type::cast).toList(), kept.at()));
    }

    Set<String> hidden(String path) {
        return hidden.getOrDefault(path, Set.of());
    }

    void hide(String path, Set<String> columns) {
        hidden.put(path, Set.copyOf(columns));
    }
}
