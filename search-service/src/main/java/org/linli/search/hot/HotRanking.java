package org.linli.search.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.Conditions;
import org.linli.platform.database.ConstantCounts;
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
        Conditions conditions = conditions(filter);
        Long total = after.isEmpty() ? count(conditions) : null;
        String column = sort == HotSort.SCORE ? "h.score" : "h.received";
        after.ifPresent(position -> conditions
                .and("(%s, h.id) < (:afterValue, :afterId)".formatted(column))
                .with("afterValue", position.value(0, Integer::valueOf))
                .with("afterId", position.value(1, UUID::fromString)));
        List<Row> rows = jdbc.sql(ISSUES + conditions.where() + " order by " + column + " desc, h.id desc limit :limit")
                .params(conditions.parameters())
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
        Conditions conditions = conditions(filter);
        return ConstantCounts.of(
                jdbc.sql("select %s, count(*) from hot_issues h%s group by 1".formatted(column, conditions.where()))
                        .params(conditions.parameters()),
                type);
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from hot_issues h" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private Conditions conditions(HotFilter filter) {
        // What nobody speaks of any more is history, not a ranking.
        Conditions conditions = new Conditions()
                .and("h.received > 0")
                .equal("h.period", "period", filter.period())
                .equal("h.attention", "attention", filter.attention())
                .equal(KIND, "kind", filter.kind());
        if (filter.place() != null) {
            Place top = required(filter.place());
            conditions.within("h.place_no", top.no(), top.noEnd());
        }
        if (filter.level() != null) {
            conditions.and("h.level = any (:levels)").with("levels", from(filter.level()));
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

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(HotIssues.issue(row, number), row.getString("title"));
    }
}
