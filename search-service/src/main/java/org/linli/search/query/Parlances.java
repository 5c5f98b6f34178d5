package org.linli.search.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the newest opinions of a caller's scope say, kept for a minute for callers of the same scope. Read from PostgreSQL,
 * where row-level security keeps to the scope a second time; nothing of it is written down anywhere.
 */
@Component
class Parlances {

    /** So many say what a place talks about, and cost little to read and keep. */
    private static final int NEWEST = 1_000;

    /** Characters of each; who writes more repeats words. */
    private static final int BEGINNING = 200;

    private static final int SCOPES = 8;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;
    private final Clock clock;
    private final Map<List<UnitId>, Kept> kept = new LinkedHashMap<>(SCOPES, 0.75f, true);

    Parlances(JdbcClient jdbc, TransactionTemplate transaction, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.places = places;
        this.clock = clock;
    }

    private record Kept(Parlance parlance, Instant until) {}

    private record Row(String text, @Nullable String category, UnitId place) {}

    /** Of the bound scope; empty when the database does not say in time. */
    Parlance ofScope() {
        List<UnitId> units = Scope.required().units();
        Instant now = clock.instant();
        synchronized (kept) {
            Kept known = kept.get(units);
            if (known != null && known.until().isAfter(now)) {
                return known.parlance();
            }
        }
        Parlance read = read();
        synchronized (kept) {
            kept.put(units, new Kept(read, now.plus(KEPT)));
            if (kept.size() > SCOPES) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }

    private Parlance read() {
        try {
            List<Row> rows = Objects.requireNonNullElse(transaction.execute(_ -> rows()), List.of());
            Lineages lineages =
                    Lineages.of(places, rows.stream().map(Row::place).collect(Collectors.toSet()));
            return new Parlance(rows.stream().map(row -> said(row, lineages)).toList(), places(rows, lineages));
        } catch (DataAccessException tooSlowOrAway) {
            return Parlance.EMPTY;
        }
    }

    private static String said(Row row, Lineages lineages) {
        return Stream.of(row.text(), row.category(), lineages.path(row.place()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** From below the scope's units down to where something was said, those of most opinions first. */
    private static List<Place> places(List<Row> rows, Lineages lineages) {
        List<UnitId> units = Scope.required().units();
        Map<Place, Long> counts = rows.stream()
                .flatMap(row -> lineages.of(row.place()).stream()
                        .dropWhile(place -> !units.contains(place.id()))
                        .skip(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Place, Long>comparingByValue()
                        .reversed()
                        .thenComparingLong(entry -> entry.getKey().no()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Row> rows() {
        jdbc.sql("select set_config('statement_timeout', :patience, true)")
                .param("patience", String.valueOf(PATIENCE_MILLIS))
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select left(normal, :beginning) as said, category, place_id
                          from opinions
                         where normal is not null
                         order by received_at desc, id desc
                         limit :newest""")
                .param("beginning", BEGINNING)
                .param("newest", NEWEST)
                .query(Parlances::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("said"),
                row.getString("category"),
                new UnitId(Objects.requireNonNull(row.getObject("place_id", UUID.class))));
    }
}
