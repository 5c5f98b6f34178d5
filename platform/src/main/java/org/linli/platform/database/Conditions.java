package org.linli.platform.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a list asks for: conditions that all hold, and their parameters. A condition is SQL that the code writes; what
 * a caller gives stands in parameters alone.
 */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** One more that holds. */
    public Conditions and(String condition) {
        all.add("(" + condition + ")");
        return this;
    }

    /** A value that a condition, or the query around them, names. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** That the column has this value; no condition where there is none. A constant stands as its name. */
    public Conditions equal(String column, String parameter, @Nullable Object value) {
        return value == null
                ? this
                : and(column + " = :" + parameter)
                        .with(parameter, value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** That the column is one of the numbers of a subtree, the last included; named {@code from} and {@code to}. */
    public Conditions within(String column, long from, long to) {
        return and(column + " between :from and :to").with("from", from).with("to", to);
    }

    /** With a blank before it; empty where every row fits. */
    public String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    public Map<String, Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
