package org.linli.property.company;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.Conditions;
import org.linli.platform.database.ConstantCounts;
import org.linli.platform.places.Place;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.property.input.ProperText;
import org.linli.property.place.PlaceDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists companies: filtered, sorted, page by page. */
@Repository
@Transactional(readOnly = true)
public class CompanyList {

    /** How many open compounds of a range of numbers each company serves on a day; an area serves all of its own. */
    private static final String SERVED = """
            with served as (
              select s.company_id, count(distinct u.id) as compounds
                from services s
                join places at on at.id = s.place_id
                join places u on u.type = 'COMPOUND' and (u.id = at.id or u.parent_id = at.id and at.type = 'AREA')
               where s.place_no between :from and :to
                 and s.since <= :today and (s.until is null or s.until > :today)
                 and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
               group by s.company_id)
            """;

    private static final String LISTED = """
            %s
            select * from (select kept.*, coalesce(v.compounds, 0) as compounds
                             from (%s) kept left join served v on v.company_id = kept.id) c
            """.formatted(SERVED, Companies.SELECT);

    private final JdbcClient jdbc;
    private final PlaceDesk places;

    CompanyList(JdbcClient jdbc, PlaceDesk places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * One page; the first also tells how many there are.
     *
     * @throws org.linli.platform.web.ProblemException 404 when the subtree is not in scope, 400 for a cursor of another list
     */
    public CursorPage<ListedCompany> page(CompanyFilter filter, CompanySort sort, @Nullable String cursor, int limit) {
        String query = Cursor.query("companies", filter, sort);
        var after = Cursor.read(cursor, query, 2);
        Conditions conditions = conditions(filter);
        Long total = after.isEmpty() ? count(conditions) : null;
        after.ifPresent(position -> behind(position, sort, conditions));
        List<ListedCompany> rows = jdbc.sql(LISTED + conditions.where() + order(sort) + " limit :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> new ListedCompany(Companies.company(row, number), row.getLong("compounds")))
                .list();
        CursorPage<ListedCompany> page = Cursor.page(rows, limit, query, row -> key(row, sort));
        return new CursorPage<>(page.items(), page.next(), total);
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from (%s) c".formatted(Companies.SELECT) + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * How many companies a list would show for each kind, state and form of party organisation, each counted under the
     * other filters.
     *
     * @throws org.linli.platform.web.ProblemException 404 when the subtree is not in scope
     */
    public CompanyCounts counts(CompanyFilter filter) {
        return new CompanyCounts(
                counted(filter.anyKind(), "c.kind", CompanyKind.class),
                counted(filter.anyState(), "c.state", CompanyState.class),
                counted(filter.anyParty(), "coalesce(c.form, 'NONE')", PartyForm.class));
    }

    private <E extends Enum<E>> Map<E, Long> counted(CompanyFilter filter, String column, Class<E> type) {
        Conditions conditions = conditions(filter);
        return ConstantCounts.of(
                jdbc.sql("select %s, count(*) from (%s) c%s group by 1"
                                .formatted(column, Companies.SELECT, conditions.where()))
                        .params(conditions.parameters()),
                type);
    }

    private Conditions conditions(CompanyFilter filter) {
        Place top = filter.within() == null ? null : places.require(filter.within());
        Conditions conditions = new Conditions()
                .with("from", top == null ? 0L : top.no())
                .with("to", top == null ? Long.MAX_VALUE : top.noEnd())
                .with("today", places.today())
                .equal("c.kind", "kind", filter.kind())
                .equal("c.state", "state", filter.state())
                .equal("coalesce(c.form, 'NONE')", "party", filter.party());
        if (top != null) {
            conditions.and("c.place_no between :from and :to or exists (select from services s"
                    + " where s.company_id = c.id and s.place_no between :from and :to)");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions
                    .and("position(lower(:text) in lower(c.name)) > 0 or starts_with(c.code, upper(:text))")
                    .with("text", filter.text().strip());
        }
        return conditions;
    }

    private static void behind(Cursor after, CompanySort sort, Conditions conditions) {
        conditions.with("afterId", after.value(1, UUID::fromString));
        switch (sort) {
            case NAME ->
                conditions
                        .and("(c.name, c.id) > (:afterKey, :afterId)")
                        .with("afterKey", after.value(0, ProperText::ofCursor));
            case CODE -> conditions.and("c.code > :afterKey").with("afterKey", after.value(0, ProperText::ofCursor));
            case NEWEST -> conditions.and("c.id < :afterId");
            case COMPOUNDS ->
                conditions
                        .and("(c.compounds, c.id) < (:afterKey, :afterId)")
                        .with("afterKey", after.value(0, Long::valueOf));
        }
    }

    private static String order(CompanySort sort) {
        return switch (sort) {
            case NAME -> " order by c.name, c.id";
            case CODE -> " order by c.code";
            case NEWEST -> " order by c.id desc";
            case COMPOUNDS -> " order by c.compounds desc, c.id desc";
        };
    }

    private static List<String> key(ListedCompany row, CompanySort sort) {
        return List.of(
                switch (sort) {
                    case NAME -> row.company().name();
                    case CODE, NEWEST -> row.company().code().value();
                    case COMPOUNDS -> Long.toString(row.compounds());
                },
                row.company().id().toString());
    }
}
