package org.linli.search.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ranks what grows within the caller's scope: filtered, sorted, page by page. */
@Repository
@Transactional(readOnly = true)
public class HotRanking {

    private static final String ISSUES =
            "select h.*, coalesce(g.title, h.category) as title from hot_issues h left join issue_groups g on g.id = h.group_id";

    private static final String KIND = "case when h.group_id is null then 'CATEGORY' else 'GROUP' end";

    private final JdbcClient jdbc;
    private final Places places;

    HotRanking(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private record Row(HotIssue issue, String title) {}

    /** @throws ProblemException 404 when there is none within the caller's scope */
    public ListedIssue require(HotIssueId id) {
        Row found = jdbc.sql(ISSUES + " where h.id = :id")
                .param("id", id.value())
                .query(HotRanking::row)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("hot-issue"));
        return new ListedIssue(found.issue, found.title, places.lineage(found.issue.place()));
    }

    /**
     * One page; the first also tells how many there are.
     *
     * @throws ProblemException 404 when the place is not in scope, 400 for a cursor of another list
     */
    public CursorPage<ListedIssue> page(HotFilter filter, HotSort sort, @Nullable String cursor, int limit) {
        String query = Cursor.query("hot-issues", filter, sort);
        Optional<Cursor> after = Cursor.read(cursor, query, 2);
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        Long total = after.isEmpty() ? count(conditions, parameters) : null;
        String column = sort == HotSort.SCORE ? "h.score" : "h.received";
        after.ifPresent(position -> {
            conditions.add("(%s, h.id) < (:afterValue, :afterId)".formatted(column));
            parameters.put("afterValue", position.value(0, Integer::valueOf));
            parameters.put("afterId", position.value(1, UUID::fromString));
        });
        List<Row> rows = jdbc.sql(ISSUES + where(conditions) + " order by " + column + " desc, h.id desc limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(HotRanking::row)
                .list();
        CursorPage<Row> page = Cursor.page(
                rows,
                limit,
                query,
                row -> List.of(
                        Integer.toString(
                                sort == HotSort.SCORE
                                        ? row.issue.score()
                                        : row.issue.tally().received()),
                        row.issue.id().toString()));
        Lineages lineages = Lineages.of(
                places, page.items().stream().map(row -> row.issue.place()).toList());
        return new CursorPage<>(
                page.items().stream()
                        .map(row -> new ListedIssue(row.issue, row.title, lineages.of(row.issue.place())))
                        .toList(),
                page.next(),
                total);
    }

    /** @throws ProblemException 404 when the place is not in scope */
    public HotCounts counts(HotFilter filter) {
        return new HotCounts(
                counted(filter.anyLevel(), "h.level", HeatLevel.class),
                counted(filter.anyAttention(), "h.attention", Attention.class),
                counted(filter.anyKind(), KIND, HotSubject.Kind.class),
                countedAt());
    }

    private @Nullable Instant countedAt() {
        return jdbc
                .sql("select max(counted_at) as at from hot_issues")
                .query((row, _) -> row.getObject("at", OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    private <E extends Enum<E>> Map<E, Long> counted(HotFilter filter, String column, Class<E> type) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        Map<E, Long> counts = new EnumMap<>(type);
        jdbc.sql("select %s as value, count(*) as issues from hot_issues h%s group by 1"
                        .formatted(column, where(conditions)))
                .params(parameters)
                .query(row -> {
                    counts.put(Enum.valueOf(type, row.getString("value")), row.getLong("issues"));
                });
        return counts;
    }

    private long count(List<String> conditions, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from hot_issues h" + where(conditions))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private List<String> conditions(HotFilter filter, Map<String, Object> parameters) {
        // What nobody speaks of any more is history, not a ranking.
        List<String> conditions = new ArrayList<>(List.of("h.period = :period", "h.received > 0"));
        parameters.put("period", filter.period().name());
        if (filter.place() != null) {
            Place top = required(filter.place());
            conditions.add("h.place_no between :from and :to");
            parameters.put("from", top.no());
            parameters.put("to", top.noEnd());
        }
        if (filter.level() != null) {
            conditions.add("h.level = any (:levels)");
            parameters.put("levels", from(filter.level()));
        }
        if (filter.attention() != null) {
            conditions.add("h.attention = :attention");
            parameters.put("attention", filter.attention().name());
        }
        if (filter.kind() != null) {
            conditions.add(KIND + " = :kind");
            parameters.put("kind", filter.kind().name());
        }
        return conditions;
    }

    private Place required(UnitId unit) {
        return places.find(unit)
                .filter(place -> places.inScope(place.id()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private static String[] from(HeatLevel level) {
        return Arrays.stream(HeatLevel.values())
                .filter(each -> each.compareTo(level) >= 0)
                .map(HeatLevel::name)
                .toArray(String[]::new);
    }

    private static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(HotIssues.issue(row, number), row.getString("title"));
    }
}
