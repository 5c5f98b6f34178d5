package org.linli.portal.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list asks its service for, as query parameters; what is absent is left out. */
public final class ListQuery {

    private final Map<String, Object> parameters = new HashMap<>();

    public ListQuery with(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
        return this;
    }

    /** Filters that have the same name in the address and at the service. */
    public ListQuery filtered(ListState state, Collection<String> filters) {
        filters.forEach(filter -> with(filter, state.value(filter)));
        return this;
    }

    /** The order that was chosen, if it is one of these; an address may name any. */
    public ListQuery sorted(ListState state, Collection<String> known) {
        return with("sort", state.sort().filter(known::contains).orElse(null));
    }

    /** One page of it. */
    public Map<String, Object> page(@Nullable String cursor, int limit) {
        return with("cursor", cursor).with("limit", limit).parameters();
    }

    /** All of it as a file. */
    public Map<String, Object> export(String format) {
        return with("format", format).parameters();
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
