package org.linli.search.group;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the groups within the caller's scope: filtered, sorted, page by page. A group is seen by whoever may see the lowest
 * unit above all its opinions.
 */
@Repository
@Transactional(readOnly = true)
public class GroupList {

    private final JdbcClient jdbc;
    private final Places places;

    GroupList(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * One page; the first also tells how many there are.
     *
     * @throws ProblemException 404 when the place is not in scope, 400 for a cursor of another list
     */
    public CursorPage<ListedGroup> page(GroupFilter filter, GroupSort sort, @Nullable String cursor, int limit) {
        String query = Cursor.query("groups", filter, sort);
        Optional<Cursor> after = Cursor.read(cursor, query, 2);
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        Long total = after.isEmpty() ? count(conditions, parameters) : null;
        String column = sort == GroupSort.CONFIRMED ? "g.confirmed_at" : "g.members";
        after.ifPresent(position -> {
            conditions.add("(%s, g.id) < (:afterValue, :afterId)".formatted(column));
            parameters.put(
                    "afterValue",
                    position.value(0, sort == GroupSort.CONFIRMED ? OffsetDateTime::parse : Integer::valueOf));
            parameters.put("afterId", position.value(1, UUID::fromString));
        });
        List<IssueGroup> rows = jdbc.sql("select g.* from issue_groups g" + where(conditions) + " order by " + column
                        + " desc, g.id desc limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(IssueGroups::group)
                .list();
        CursorPage<IssueGroup> page = Cursor.page(
                rows,
                limit,
                query,
                group -> List.of(
                        sort == GroupSort.CONFIRMED
                                ? group.confirmedAt().toString()
                                : Integer.toString(group.members()),
                        group.id().toString()));
        Lineages lineages =
                Lineages.of(places, page.items().stream().map(IssueGroup::place).toList());
        return new CursorPage<>(
                page.items().stream()
                        .map(group -> new ListedGroup(group, lineages.path(group.place())))
                        .toList(),
                page.next(),
                total);
    }

    /**
     * How many there are in each state, whatever state the filter names.
     *
     * @throws ProblemException 404 when the place is not in scope
     */
    public Map<IssueGroup.State, Long> counts(GroupFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter.anyState(), parameters);
        Map<IssueGroup.State, Long> counts = new EnumMap<>(IssueGroup.State.class);
        jdbc.sql("select g.state, count(*) as many from issue_groups g" + where(conditions) + " group by 1")
                .params(parameters)
                .query(row -> {
                    counts.put(IssueGroup.State.valueOf(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    private long count(List<String> conditions, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from issue_groups g" + where(conditions))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private List<String> conditions(GroupFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("g.dissolved_at is null"));
        if (filter.place() != null) {
            Place top = places.find(filter.place())
                    .filter(place -> places.inScope(place.id()))
                    .orElseThrow(() -> ProblemException.notFound("unit"));
            conditions.add("g.place_no between :from and :to");
            parameters.put("from", top.no());
            parameters.put("to", top.noEnd());
        }
        if (filter.state() != null) {
            conditions.add("g.state = :state");
            parameters.put("state", filter.state().name());
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions);
    }
}
