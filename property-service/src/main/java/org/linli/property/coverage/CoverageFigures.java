package org.linli.property.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CreditCode;
import org.linli.property.input.ProperText;
import org.linli.property.place.PlaceDesk;
import org.linli.property.place.PlaceLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both coverage rates of a subtree as of any day, counted from the compounds, services and party organisations of that
 * day; nothing is typed in. Where a unit stands in the tree is where it stands now.
 *
 * <p>Professional coverage (专业物业覆盖率): open compounds that a company serves professionally, by itself or as part of
 * an area, of all open compounds. Party-organisation coverage (党组织覆盖率): companies that serve an open compound and
 * have a party organisation in any form, of all companies that serve one.
 */
@Repository
@Transactional(readOnly = true)
public class CoverageFigures {

    /** Services and compounds that hold on the day, of a range of numbers each. */
    private static final String OF_THE_DAY = """
        with serving as (
          select s.company_id, s.place_id, s.mode
            from services s
            join places at on at.id = s.place_id
           where (s.place_no between :from and :to or s.place_no = :areaNo)
             and s.since <= :day and (s.until is null or s.until > :day)
             and at.valid_from <= :day and (at.valid_to is null or at.valid_to > :day)),
        professional as (select distinct place_id from serving where mode <> 'STREET_FALLBACK'),
        fallback as (
          select f.place_id, min(k.name) as name
            from serving f join companies k on k.id = f.company_id
           where f.mode = 'STREET_FALLBACK' group by f.place_id),
        compounds as (
          select u.id, u.no, own.place_id is not null or area.place_id is not null as served,
                 coalesce(alone.name, together.name) as fallback
            from places u
            left join professional own on own.place_id = u.id
            left join professional area on area.place_id = u.parent_id
            left join fallback alone on alone.place_id = u.id
            left join fallback together on together.place_id = u.parent_id
           where u.no between :from and :to and u.type = 'COMPOUND'
             and u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)),
        companies_there as (
          select company_id, count(*) as services from serving group by company_id),
        organised as (
          select t.company_id, t.services,
                 coalesce((select p.form from company_parties p
                            where p.company_id = t.company_id and p.since <= :day
                            order by p.since desc limit 1), 'NONE') as form
            from companies_there t)
        """;

    private final JdbcClient jdbc;
    private final PlaceDesk places;

    CoverageFigures(JdbcClient jdbc, PlaceDesk places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * Both rates.
     *
     * @param fallback how many of the compounds without a professional service a street's fallback serves
     */
    public record Figures(LocalDate day, Rate professional, long fallback, Rate party) {}

    /**
     * A compound without a professional service.
     *
     * @param fallback the company that serves it as a fallback
     */
    public record UnservedCompound(
            PlaceLabel place, @Nullable String fallback) {}

    /**
     * A company without a party organisation.
     *
     * @param services how many services it has in the subtree on the day
     */
    public record UnorganisedCompany(CompanyId id, CreditCode code, String name, CompanyKind kind, long services) {}

    /** @throws ProblemException 404 when the subtree is not in scope, 422 for a day ahead */
    public Figures count(UnitId within, LocalDate day) {
        return asked(within, day, OF_THE_DAY + """
            select (select count(*) from compounds) as compounds,
                   (select count(*) from compounds where served) as served,
                   (select count(*) from compounds where not served and fallback is not null) as fallback,
                   (select count(*) from organised) as companies,
                   (select count(*) from organised where form <> 'NONE') as organised
            """)
                .query((row, _) -> new Figures(
                        day,
                        new Rate(row.getLong("served"), row.getLong("compounds")),
                        row.getLong("fallback"),
                        new Rate(row.getLong("organised"), row.getLong("companies"))))
                .single();
    }

    private record Uncovered(UnitId id, long no, @Nullable String fallback) {}

    /** Compounds without a professional service in tree order; the first page also tells how many there are. */
    public CursorPage<UnservedCompound> unserved(UnitId within, LocalDate day, @Nullable String cursor, int limit) {
        String query = Cursor.query("unserved", within, day);
        var position = Cursor.read(cursor, query, 1);
        long after = position.map(read -> read.value(0, Long::valueOf)).orElse(-1L);
        List<Uncovered> rows = asked(within, day, OF_THE_DAY + """
            select id, no, fallback from compounds where not served and no > :after
             order by no limit :limit
            """)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> new Uncovered(
                        new UnitId(row.getObject("id", UUID.class)), row.getLong("no"), row.getString("fallback")))
                .list();
        Function<UnitId, PlaceLabel> labels = places.labels();
        CursorPage<Uncovered> page = Cursor.page(rows, limit, query, row -> List.of(Long.toString(row.no())));
        return new CursorPage<>(
                page.items().stream()
                        .map(row -> new UnservedCompound(labels.apply(row.id()), row.fallback()))
                        .toList(),
                page.next(),
                position.isEmpty() ? count(within, day).professional().missing() : null);
    }

    /**
     * Companies that serve in the subtree and have no party organisation, by name; the first page also tells how many
     * there are.
     */
    public CursorPage<UnorganisedCompany> unorganised(
            UnitId within, LocalDate day, @Nullable String cursor, int limit) {
        String query = Cursor.query("unorganised", within, day);
        var after = Cursor.read(cursor, query, 2);
        List<UnorganisedCompany> rows = asked(within, day, OF_THE_DAY + """
            select c.id, c.code, c.name, c.kind, o.services
              from organised o join companies c on c.id = o.company_id
             where o.form = 'NONE' and (c.name, c.id) > (:afterName, cast(:afterId as uuid))
             order by c.name, c.id limit :limit
            """)
                .param(
                        "afterName",
                        after.map(position -> position.value(0, ProperText::ofCursor))
                                .orElse(""))
                .param(
                        "afterId",
                        after.map(position -> position.value(1, UUID::fromString))
                                .orElse(new UUID(0, 0)))
                .param("limit", limit + 1)
                .query((row, _) -> new UnorganisedCompany(
                        new CompanyId(row.getObject("id", UUID.class)),
                        new CreditCode(row.getString("code")),
                        row.getString("name"),
                        CompanyKind.valueOf(row.getString("kind")),
                        row.getLong("services")))
                .list();
        CursorPage<UnorganisedCompany> page = Cursor.page(
                rows, limit, query, row -> List.of(row.name(), row.id().toString()));
        return new CursorPage<>(
                page.items(),
                page.next(),
                after.isEmpty() ? count(within, day).party().missing() : null);
    }

    /** A compound in an area may be served from above it, so that the area's own services count as well. */
    private JdbcClient.StatementSpec asked(UnitId within, LocalDate day, String sql) {
        if (day.isAfter(places.today()) || day.isBefore(PlaceDesk.EARLIEST)) {
            throw ProblemException.invalid("day", "coverage.day.range", PlaceDesk.EARLIEST.toString());
        }
        Place top = places.require(within);
        return jdbc.sql(sql)
                .param("from", top.no())
                .param("areaNo", places.areaOf(top).map(Place::no).orElse(-1L))
                .param("to", top.noEnd())
                .param("day", day);
    }
}
