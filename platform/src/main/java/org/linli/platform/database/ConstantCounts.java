package org.linli.platform.database;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows there are for each constant. */
public final class ConstantCounts {

    private ConstantCounts() {}

    /** @param query whose rows are a constant's name and how many have it; those that none has are not there */
    public static <E extends Enum<E>> Map<E, Long> of(JdbcClient.StatementSpec query, Class<E> constants) {
        Map<E, Long> counts = new EnumMap<>(constants);
        query.query(row -> {
            counts.put(Enum.valueOf(constants, row.getString(1)), row.getLong(2));
        });
        return counts;
    }
}
