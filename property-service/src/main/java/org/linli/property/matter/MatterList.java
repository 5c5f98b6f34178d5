package org.linli.property.matter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.Conditions;
import org.linli.platform.database.ConstantCounts;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.property.place.PlaceDesk;
import org.linli.property.place.PlaceLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists matters: filtered, sorted, page by page. */
@Repository
@Transactional(readOnly = true)
public class MatterList {

    private static final String KIND = "case when m.origin_kind is null then 'DIRECT' else m.origin_kind end";

    private final JdbcClient jdbc;
    private final PlaceDesk places;

    MatterList(JdbcClient jdbc, PlaceDesk places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** @throws ProblemException 404 when there is none within the caller's scope */
    public ListedMatter require(MatterId id) {
        Function<UnitId, PlaceLabel> labels = places.labels();
        return jdbc.sql("select * from matters where id = :id")
                .param("id", id.value())
                .query(Matters::matter)
                .optional()
                .map(matter -> listed(matter, labels))
                .orElseThrow(() -> ProblemException.notFound("matter"));
    }

    /**
     * One page; the first also tells how many there are.
     *
     * @throws ProblemException 404 when the subtree is not in scope, 400 for a cursor of another list
     */
    public CursorPage<ListedMatter> page(MatterFilter filter, MatterSort sort, @Nullable String cursor, int limit) {
        String query = Cursor.query("matters", filter, sort);
        var after = Cursor.read(cursor, query, 2);
        Conditions conditions = conditions(filter);
        Long total = after.isEmpty() ? count(conditions) : null;
        after.ifPresent(position -> behind(position, sort, conditions));
        List<Row> rows = jdbc.sql("select m.* from matters m" + conditions.where() + order(sort) + " limit :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> new Row(Matters.matter(row, number), row.getLong("place_no")))
                .list();
        CursorPage<Row> page = Cursor.page(
                rows,
                limit,
                query,
                row -> List.of(Long.toString(row.no()), row.matter().id().toString()));
        Function<UnitId, PlaceLabel> labels = places.labels();
        return new CursorPage<>(
                page.items().stream().map(row -> listed(row.matter(), labels)).toList(), page.next(), total);
    }

    /**
     * How many matters a list would show for each state and kind, each counted under the other filters.
     *
     * @throws ProblemException 404 when the subtree is not in scope
     */
    public MatterCounts counts(MatterFilter filter) {
        return new MatterCounts(
                counted(filter.anyState(), "m.state", MatterState.class),
                counted(filter.anyKind(), KIND, MatterKind.class));
    }

    private <E extends Enum<E>> Map<E, Long> counted(MatterFilter filter, String column, Class<E> type) {
        Conditions conditions = conditions(filter);
        return ConstantCounts.of(
                jdbc.sql("select %s, count(*) from matters m%s group by 1".formatted(column, conditions.where()))
                        .params(conditions.parameters()),
                type);
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from matters m" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private Conditions conditions(MatterFilter filter) {
        Conditions conditions = new Conditions()
                .equal("m.state", "state", filter.state())
                .equal(KIND, "kind", filter.kind())
                .equal("m.origin_id", "origin", filter.origin());
        if (filter.within() != null) {
            Place top = places.require(filter.within());
            conditions.within("m.place_no", top.no(), top.noEnd());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions
                    .and("position(lower(:text) in lower(m.title)) > 0")
                    .with("text", filter.text().strip());
        }
        return conditions;
    }

    private static void behind(Cursor after, MatterSort sort, Conditions conditions) {
        conditions.with("afterId", after.value(1, UUID::fromString));
        switch (sort) {
            case NEWEST -> conditions.and("m.id < :afterId");
            case OLDEST -> conditions.and("m.id > :afterId");
            case PLACE ->
                conditions
                        .and("m.place_no > :afterNo or m.place_no = :afterNo and m.id < :afterId")
                        .with("afterNo", after.value(0, Long::valueOf));
        }
    }

    private static String order(MatterSort sort) {
        return switch (sort) {
            case NEWEST -> " order by m.id desc";
            case OLDEST -> " order by m.id";
            case PLACE -> " order by m.place_no, m.id desc";
        };
    }

    private static ListedMatter listed(Matter matter, Function<UnitId, PlaceLabel> labels) {
        Answer answer = matter.answer();
        return new ListedMatter(
                matter,
                labels.apply(matter.unit()),
                answer == null ? null : labels.apply(answer.by().unit()));
    }

    private record Row(Matter matter, long no) {}
}
