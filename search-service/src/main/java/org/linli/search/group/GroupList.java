package org.linli.search.group;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.Conditions;
import org.linli.platform.database.ConstantCounts;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.GroupId;
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

    /** What people have to see to: property-service refused, or it was asked for again for a day in vain. */
    private static final String WAITS = """
            exists (select from group_adoptions a
                     where a.group_id = g.id and a.matter_id is null and a.next_try_at is null)
            """;

    private final JdbcClient jdbc;
    private final Adoptions adoptions;
    private final Places places;

    GroupList(JdbcClient jdbc, Adoptions adoptions, Places places) {
        this.jdbc = jdbc;
        this.adoptions = adoptions;
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
        Conditions conditions = conditions(filter);
        Long total = after.isEmpty() ? count(conditions) : null;
        String column = sort == GroupSort.CONFIRMED ? "g.confirmed_at" : "g.members";
        after.ifPresent(position -> conditions
                .and("(%s, g.id) < (:afterValue, :afterId)".formatted(column))
                .with(
                        "afterValue",
                        position.value(0, sort == GroupSort.CONFIRMED ? OffsetDateTime::parse : Integer::valueOf))
                .with("afterId", position.value(1, UUID::fromString)));
        List<IssueGroup> rows = jdbc.sql("select g.* from issue_groups g" + conditions.where() + " order by " + column
                        + " desc, g.id desc limit :limit")
                .params(conditions.parameters())
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
        Map<GroupId, Adoption> adopted =
                adoptions.of(page.items().stream().map(IssueGroup::id).toList());
        Lineages lineages =
                Lineages.of(places, page.items().stream().map(IssueGroup::place).toList());
        return new CursorPage<>(
                page.items().stream()
                        .map(group -> new ListedGroup(group, lineages.path(group.place()), adopted.get(group.id())))
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
        Conditions conditions = conditions(filter.anyState());
        return ConstantCounts.of(
                jdbc.sql("select g.state, count(*) from issue_groups g" + conditions.where() + " group by 1")
                        .params(conditions.parameters()),
                IssueGroup.State.class);
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from issue_groups g" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private Conditions conditions(GroupFilter filter) {
        Conditions conditions =
                new Conditions().and("g.dissolved_at is null").equal("g.state", "state", filter.state());
        if (filter.place() != null) {
            Place top = places.find(filter.place())
                    .filter(place -> places.inScope(place.id()))
                    .orElseThrow(() -> ProblemException.notFound("unit"));
            conditions.within("g.place_no", top.no(), top.noEnd());
        }
        if (filter.waits() != null) {
            conditions.and(filter.waits() ? WAITS : "not " + WAITS);
        }
        return conditions;
    }
}
