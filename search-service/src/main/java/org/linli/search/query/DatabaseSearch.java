package org.linli.search.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.search.opinion.OpinionId;
import org.linli.search.text.Normaliser;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers from PostgreSQL while Elasticsearch is away: every word must occur, the newest first. Row-level security keeps
 * it within scope. It looks for two seconds at everything, and failing that at the newest opinions only.
 */
@Component
class DatabaseSearch {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int NEWEST = 20_000;
    private static final String CANCELLED = "57014";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Places places;

    DatabaseSearch(JdbcClient jdbc, TransactionTemplate transaction, Places places) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.places = places;
    }

    Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor) {
        try {
            return find(question, text, cursor, false);
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return find(question, text, cursor, true);
            }
            throw e;
        }
    }

    private Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor, boolean newestOnly) {
        Map<String, Object> values = new HashMap<>();
        String conditions = conditions(question, text, cursor, values);
        boolean oldest = question.order() == Order.OLDEST && !newestOnly;
        String direction = oldest ? "asc" : "desc";
        String from = newestOnly
                ? "(select * from opinions order by received_at desc, id desc limit " + NEWEST + ") o"
                : "opinions o";
        String sql = "select o.id from " + from + " where " + conditions + " order by o.received_at " + direction
                + ", o.id " + direction + " limit :limit";
        values.put("limit", question.limit() + 1);
        List<OpinionId> found = transaction.execute(status -> {
            boundTime();
            return jdbc.sql(sql)
                    .params(values)
                    .query((row, number) -> new OpinionId(row.getObject("id", UUID.class)))
                    .list();
        });
        List<OpinionId> ids = found == null ? List.of() : found;
        boolean more = ids.size() > question.limit();
        List<Page.Hit> hits = ids.stream()
                .limit(question.limit())
                .map(id -> new Page.Hit(id, 0))
                .toList();
        return new Page(hits, hits.size(), !more && cursor.isEmpty(), List.of(), "", Dialect.PLAIN, more, newestOnly);
    }

    /**
     * How many there are from each beginning of a step on; a step without any is not there.
     *
     * @throws org.springframework.dao.QueryTimeoutException when two seconds do not do
     */
    Map<LocalDate, Long> count(OpinionFilter filter, QueryText text, Trend.Interval interval) {
        Map<String, Object> values = new HashMap<>();
        String conditions =
                conditions(new SearchQuestion(filter, Order.NEWEST, 1, null, Set.of()), text, Optional.empty(), values);
        values.put("interval", interval.name());
        values.put("zone", CityTime.ZONE.getId());
        Map<LocalDate, Long> counts = transaction.execute(status -> {
            boundTime();
            Map<LocalDate, Long> steps = new HashMap<>();
            jdbc.sql("""
                            select date_trunc(:interval, o.received_at at time zone :zone)::date as begins, count(*) as received
                              from opinions o
                             where %s
                             group by begins
                            """.formatted(conditions)).params(values).query(row -> {
                steps.put(row.getObject("begins", LocalDate.class), row.getLong("received"));
            });
            return steps;
        });
        return counts == null ? Map.of() : counts;
    }

    private void boundTime() {
        jdbc.sql("select set_config('statement_timeout', :patience, true)")
                .param("patience", String.valueOf(PATIENCE_MILLIS))
                .query(String.class)
                .single();
    }

    private String conditions(
            SearchQuestion question, QueryText text, Optional<Cursor> cursor, Map<String, Object> values) {
        Conditions conditions = new Conditions(values);
        OpinionFilter filter = question.filter();
        text.clauses().forEach(clause -> clause(conditions, clause));
        if (filter.place() != null) {
            Optional<Place> place = places.find(filter.place());
            conditions.add(
                    "o.place_no between ? and ?",
                    place.map(Place::no).orElse(0L),
                    place.map(Place::noEnd).orElse(-1L));
        }
        if (filter.category() != null) {
            category(conditions, filter.category());
        }
        conditions.equal(
                "o.channel", filter.channel() == null ? null : filter.channel().name());
        conditions.equal(
                "o.state", filter.state() == null ? null : filter.state().name());
        conditions.equal("o.source", filter.source());
        if (filter.among() != null) {
            Object ids = filter.among().stream().map(OpinionId::value).toArray(UUID[]::new);
            conditions.add("o.id = any (?)", ids);
        }
        if (filter.from() != null) {
            conditions.add("o.received_at >= ?", start(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("o.received_at < ?", start(filter.to().plusDays(1)));
        }
        cursor.ifPresent(last -> conditions.add(
                question.order() == Order.OLDEST ? "(o.received_at, o.id) > (?, ?)" : "(o.received_at, o.id) < (?, ?)",
                last.receivedAt().atOffset(ZoneOffset.UTC),
                last.id()));
        return conditions.joined();
    }

    private void clause(Conditions conditions, Clause clause) {
        switch (clause) {
            case Clause.Words words -> {
                for (String word : words.text().split("\\s+", -1)) {
                    conditions.anyOf(
                            "o.normal like ?",
                            words.synonyms().readings(word).stream()
                                    .map(reading -> containing(reading.text()))
                                    .toList());
                }
            }
            // Text of a single field has no normal form of its own: the whole is looked at, which finds more, never
            // less.
            case Clause.Phrase phrase -> conditions.add("o.normal like ?", containing(phrase.text()));
            case Clause.Unread unread -> conditions.add("o.normal like ?", containing(unread.text()));
            case Clause.Is is
            when is.field() == QueryField.CATEGORY ->
                conditions.add("'/' || o.category || '/' like ?", "%/" + literally(is.value()) + "/%");
            case Clause.Is is
            when is.field() == QueryField.DEPARTMENT ->
                conditions.add("o.department like ?", "%" + literally(is.value()) + "%");
            case Clause.Is is -> conditions.add("o." + is.field().english() + " = ?", is.value());
            case Clause.Under under -> under(conditions, under);
            case Clause.Received received ->
                conditions.add(
                        "o.received_at >= ? and o.received_at < ?",
                        start(received.from()),
                        start(received.to().plusDays(1)));
            case Clause.Without without -> {
                Conditions what = new Conditions(conditions.values);
                clause(what, without.what());
                conditions.add("coalesce(not (" + what.joined() + "), true)");
            }
        }
    }

    private void under(Conditions conditions, Clause.Under under) {
        List<Place> found = under.units().stream()
                .flatMap(unit -> places.find(unit).stream())
                .toList();
        String either = found.stream().map(_ -> "o.place_no between ? and ?").collect(Collectors.joining(" or "));
        conditions.add(
                either.isEmpty() ? "false" : "(" + either + ")",
                found.stream()
                        .flatMap(place -> Stream.of(place.no(), place.noEnd()))
                        .toArray());
    }

    private static void category(Conditions conditions, String path) {
        conditions.add("(o.category = ? or o.category like ?)", path, literally(path) + "/%");
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    private static String containing(String text) {
        return "%" + literally(Normaliser.normalise(text)) + "%";
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Conditions that must all hold, with their values as named parameters. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values;

        Conditions(Map<String, Object> values) {
            this.values = values;
        }

        /** @param condition with a {@code ?} for each value */
        void add(String condition, Object... arguments) {
            String named = condition;
            for (Object argument : arguments) {
                String name = "v" + values.size();
                named = named.replaceFirst("\\?", ":" + name);
                values.put(name, argument);
            }
            parts.add(named);
        }

        /** @param condition with one {@code ?}, which must hold for one of these at least */
        void anyOf(String condition, List<String> arguments) {
            String either = String.join(" or ", Collections.nCopies(arguments.size(), condition));
            add("(" + either + ")", arguments.toArray());
        }

        void equal(String column, @Nullable Object value) {
            if (value != null) {
                add(column + " = ?", value);
            }
        }

        String joined() {
            return parts.isEmpty() ? "true" : String.join(" and ", parts);
        }
    }
}
