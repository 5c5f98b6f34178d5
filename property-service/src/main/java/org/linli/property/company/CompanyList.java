package org.linli.property.company;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Map<String, Object> parameters = parameters(filter);
        List<String> conditions = conditions(filter, parameters);
        Long total = after.isEmpty() ? count(conditions, parameters) : null;
        after.ifPresent(position -> conditions.add(behind(position, sort, parameters)));
        List<ListedCompany> rows = jdbc.sql(LISTED + where(conditions) + order(sort) + " limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query((row, number) -> new ListedCompany(Companies.company(row, number), row.getLong("compounds")))
                .list();
        CursorPage<ListedCompany> page = Cursor.page(rows, limit, query, row -> key(row, sort));
        return new CursorPage<>(page.items(), page.next(), total);
    }

    private long count(List<String> conditions, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (%s) c".formatted(Companies.SELECT) + where(conditions))
                .params(parameters)
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
        Map<String, Object> parameters = parameters(filter);
        Map<E, Long> counts = new EnumMap<>(type);
        jdbc.sql("select %s as value, count(*) as companies from (%s) c%s group by 1"
                        .formatted(column, Companies.SELECT, where(conditions(filter, parameters))))
                .params(parameters)
                .query(row -> {
                    counts.put(Enum.valueOf(type, row.getString("value")), row.getLong("companies"));
                });
        return counts;
    }

    private Map<String, Object> parameters(CompanyFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        Place top = filter.within() == null ? null : places.require(filter.within());
        parameters.put("from", top == null ? 0L : top.no());
        parameters.put("to", top == null ? Long.MAX_VALUE : top.noEnd());
        parameters.put("today", places.today());
        return parameters;
    }

    private static List<String> conditions(CompanyFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.within() != null) {
            conditions.add("(c.place_no between :from and :to or exists (select from services s"
                    + " where s.company_id = c.id and s.place_no between :from and :to))");
        }
        equal(conditions, parameters, "c.kind", "kind", filter.kind());
        equal(conditions, parameters, "c.state", "state", filter.state());
        equal(conditions, parameters, "coalesce(c.form, 'NONE')", "party", filter.party());
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(position(lower(:text) in lower(c.name)) > 0 or starts_with(c.code, upper(:text)))");
            parameters.put("text", filter.text().strip());
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions,
            Map<String, Object> parameters,
            String column,
            String name,
            @Nullable Enum<?> value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value.name());
        }
    }

    private static String behind(Cursor after, CompanySort sort, Map<String, Object> parameters) {
        parameters.put("afterId", after.value(1, UUID::fromString));
        return switch (sort) {
            case NAME, CODE -> {
                parameters.put("afterKey", after.value(0, ProperText::ofCursor));
                yield sort == CompanySort.NAME ? "(c.name, c.id) > (:afterKey, :afterId)" : "c.code > :afterKey";
            }
            case NEWEST -> "c.id < :afterId";
            case COMPOUNDS -> {
                parameters.put("afterKey", after.value(0, Long::valueOf));
                yield "(c.compounds, c.id) < (:afterKey, :afterId)";
            }
        };
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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
