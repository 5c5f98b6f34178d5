package org.linli.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many hits there are of each value, with every filter but the facet's own applied.
 *
 * @param exact whether the counts are exact; over several shards rare values may be counted short
 */
public record Facet(Kind kind, List<Value> values, boolean exact) {

    public enum Kind {
        /** Units directly below the place that is looked at. */
        PLACE,
        /** The next level below the category that is looked at. */
        CATEGORY,
        CHANNEL,
        STATE,
        /** Month received, Asia/Shanghai. */
        MONTH
    }

    /**
     * @param value what to filter by: a unit's id, a category's path, a constant, or a month as {@code 2026-03}
     * @param name what to show, where that is not the value itself
     */
    public record Value(String value, @Nullable String name, long count) {}

    public Facet {
        values = List.copyOf(values);
    }
}
