package org.linli.platform.exports;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A list to be taken along.
 *
 * @param name of the list in the plural: of the file, of its texts ({@link LedgerExport}), and of the audit's entry
 * @param columns in their order
 * @param within the unit it was asked for; absent for all of the caller's scope
 * @param filter what narrowed it down, for the audit; without personal data
 * @param portions its rows, as many at a time as one transaction reads; each row as wide as the columns
 */
public record Ledger(
        String name,
        List<String> columns,
        @Nullable UnitId within,
        Map<String, Object> filter,
        Iterator<List<List<@Nullable Object>>> portions) {

    /** How many rows are a good portion. */
    public static final int PORTION = 500;

    public Ledger {
        columns = List.copyOf(columns);
        filter = Map.copyOf(filter);
    }

    /** A list that nothing but its unit narrows down, each row made by itself. */
    public static <T> Ledger of(
            String name,
            List<String> columns,
            @Nullable UnitId within,
            Iterator<List<T>> portions,
            Function<T, List<@Nullable Object>> cells) {
        return byPortion(
                name,
                columns,
                within,
                portions,
                portion -> portion.stream().map(cells).toList());
    }

    /** The same, its rows made a portion at a time, for what is looked up for many together. */
    public static <T> Ledger byPortion(
            String name,
            List<String> columns,
            @Nullable UnitId within,
            Iterator<List<T>> portions,
            Function<List<T>, List<List<@Nullable Object>>> rows) {
        return new Ledger(name, columns, within, Map.of(), Portions.<T, List<@Nullable Object>>mapped(portions, rows));
    }

    /** The same, narrowed down. */
    public Ledger filtered(Map<String, Object> by) {
        return new Ledger(name, columns, within, by, portions);
    }
}
