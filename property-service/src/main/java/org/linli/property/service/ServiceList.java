package org.linli.property.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.Conditions;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CreditCode;
import org.linli.property.place.PlaceDesk;
import org.linli.property.place.PlaceLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists services: filtered, in tree order, page by page. */
@Repository
@Transactional(readOnly = true)
public class ServiceList {

    private static final String SELECT = """
            select s.*, c.code, c.name, c.kind,
                   case when s.since > :today then 'AHEAD' when s.until <= :today then 'ENDED' else 'OPEN' end as stands
              from services s join companies c on c.id = s.company_id
            """;

    private final JdbcClient jdbc;
    private final PlaceDesk places;

    ServiceList(JdbcClient jdbc, PlaceDesk places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** @throws ProblemException 404 when there is none within the caller's scope */
    public ListedService require(ServiceId id) {
        Function<UnitId, PlaceLabel> labels = places.labels();
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("today", places.today())
                .param("id", id.value())
                .query((row, number) -> listed(Row.of(row, number), labels))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("service"));
    }

    /**
     * One page in tree order, the oldest of a unit first; the first page also tells how many there are.
     *
     * @throws ProblemException 404 when the subtree is not in scope, 400 for a cursor of another list
     */
    public CursorPage<ListedService> page(ServiceFilter filter, @Nullable String cursor, int limit) {
        String query = Cursor.query("services", filter);
        var after = Cursor.read(cursor, query, 2);
        Conditions conditions = conditions(filter);
        Long total = after.isEmpty() ? count(conditions) : null;
        after.ifPresent(position -> conditions
                .and("(l.place_no, l.id) > (:afterNo, :afterId)")
                .with("afterNo", position.value(0, Long::valueOf))
                .with("afterId", position.value(1, UUID::fromString)));
        List<Row> rows = jdbc.sql(listed(conditions) + " order by l.place_no, l.id limit :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query(Row::of)
                .list();
        CursorPage<Row> page = Cursor.page(
                rows,
                limit,
                query,
                row -> List.of(Long.toString(row.no()), row.service().id().toString()));
        Function<UnitId, PlaceLabel> labels = places.labels();
        return new CursorPage<>(
                page.items().stream().map(row -> listed(row, labels)).toList(), page.next(), total);
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from (%s) counted".formatted(listed(conditions)))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static String listed(Conditions conditions) {
        return "select * from (%s) l".formatted(SELECT) + conditions.where();
    }

    private Conditions conditions(ServiceFilter filter) {
        Conditions conditions = new Conditions()
                .with("today", places.today())
                .equal("l.mode", "mode", filter.mode())
                .equal("l.stands", "stands", filter.state());
        if (filter.within() != null) {
            Place top = places.require(filter.within());
            conditions.within("l.place_no", top.no(), top.noEnd());
        }
        if (filter.company() != null) {
            conditions.equal("l.company_id", "company", filter.company().value());
        }
        return conditions;
    }

    private static ListedService listed(Row row, Function<UnitId, PlaceLabel> labels) {
        return new ListedService(
                row.service(),
                row.state(),
                row.code(),
                row.name(),
                row.kind(),
                labels.apply(row.service().unit()));
    }

    private record Row(
            CompoundService service, ServiceState state, CreditCode code, String name, CompanyKind kind, long no) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    CompoundServices.service(row, number),
                    ServiceState.valueOf(row.getString("stands")),
                    new CreditCode(row.getString("code")),
                    row.getString("name"),
                    CompanyKind.valueOf(row.getString("kind")),
                    row.getLong("place_no"));
        }
    }
}
