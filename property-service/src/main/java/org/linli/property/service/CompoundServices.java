package org.linli.property.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services of compounds within the bound scope. */
@Repository
class CompoundServices {

    /** A service that stands in another's way, with the name of its company. */
    record InTheWay(String companyName, LocalDate since, CompanyId company, UnitId unit) {}

    private final JdbcClient jdbc;

    CompoundServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CompoundService> findForChange(ServiceId id) {
        return jdbc.sql("select * from services where id = :id for update")
                .param("id", id.value())
                .query(CompoundServices::service)
                .optional();
    }

    /** Lets one at a time decide about a compound and the area it lies in; held until the transaction ends. */
    void takeTurns(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('services ' || cast(:unit as text), 0))")
                .param("unit", unit.value())
                .query(row -> {});
    }

    /**
     * Professional services that hold at the same time in the unit, in the area it lies in, or in a compound of it.
     *
     * @param except the service that asks
     */
    List<InTheWay> professional(ServiceId except, UnitId unit, @Nullable UnitId area, Span span) {
        return jdbc.sql("""
                        select c.name, s.since, s.company_id, s.place_id
                          from services s
                          join companies c on c.id = s.company_id
                          join places u on u.id = s.place_id
                         where s.id <> :except and s.mode <> 'STREET_FALLBACK'
                           and (u.id = :unit or u.id = cast(:area as uuid) or u.parent_id = :unit and u.type = 'COMPOUND')
                           and daterange(s.since, s.until) && daterange(cast(:since as date), cast(:until as date))
                         order by s.since
                        """)
                .param("except", except.value())
                .param("unit", unit.value())
                .param("area", area == null ? null : area.value())
                .param("since", span.since())
                .param("until", span.until())
                .query((row, _) -> new InTheWay(
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        new CompanyId(row.getObject("company_id", UUID.class)),
                        new UnitId(row.getObject("place_id", UUID.class))))
                .list();
    }

    /** From a day until the day before another, or without end. */
    record Span(LocalDate since, @Nullable LocalDate until) {}

    /** Whether the company serves the unit, or the area it lies in, on a day. */
    boolean serves(CompanyId company, UnitId unit, @Nullable UnitId area, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from services
                                        where company_id = :company and place_id in (:unit, cast(:area as uuid))
                                          and since <= :day and (until is null or until > :day))
                        """)
                .param("company", company.value())
                .param("unit", unit.value())
                .param("area", area == null ? null : area.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** A service of the company in the unit that holds at some time of the span. */
    Optional<CompoundService> same(CompanyId company, UnitId unit, Span span) {
        return jdbc.sql("""
                        select * from services
                         where company_id = :company and place_id = :unit
                           and daterange(since, until) && daterange(cast(:since as date), cast(:until as date))
                         order by since limit 1
                        """)
                .param("company", company.value())
                .param("unit", unit.value())
                .param("since", span.since())
                .param("until", span.until())
                .query(CompoundServices::service)
                .optional();
    }

    void add(CompoundService service) {
        jdbc.sql("""
                        insert into services (id, company_id, place_id, mode, since, until, version)
                        values (:id, :company, :place, :mode, :since, :until, :version)
                        """)
                .param("id", service.id().value())
                .param("company", service.company().value())
                .param("place", service.unit().value())
                .param("mode", service.mode().name())
                .param("since", service.since())
                .param("until", service.until())
                .param("version", service.version())
                .update();
    }

    void save(CompoundService service) {
        jdbc.sql("update services set mode = :mode, since = :since, until = :until, version = :version where id = :id")
                .param("mode", service.mode().name())
                .param("since", service.since())
                .param("until", service.until())
                .param("version", service.version())
                .param("id", service.id().value())
                .update();
    }

    static CompoundService service(ResultSet row, int number) throws SQLException {
        return new CompoundService(
                new ServiceId(row.getObject("id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                ServiceMode.valueOf(row.getString("mode")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("version"));
    }
}
