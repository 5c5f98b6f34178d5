package org.linli.property.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.database.Conditions;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.property.company.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff within the bound scope. */
@Repository
class StaffMembers {

    private static final String SELECT = """
            select s.*, c.name as company_name from staff s join companies c on c.id = s.company_id
            """;

    /** A member of staff, the name of the company, and the number of the place. */
    record Listed(StaffMember member, String companyName, long no) {}

    /** Where a page goes on. */
    record Position(long no, UUID id) {}

    private final JdbcClient jdbc;

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Listed> find(StaffId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(StaffMembers::listed)
                .optional();
    }

    /** The same, kept from being changed by others until the transaction ends. */
    Optional<StaffMember> findForChange(StaffId id) {
        return jdbc.sql("select * from staff where id = :id for update")
                .param("id", id.value())
                .query(StaffMembers::member)
                .optional();
    }

    /** A company's staff in the subtree of a place who are there on the day or later, kept from being changed by others. */
    List<StaffMember> presentIn(CompanyId company, Place place, LocalDate day) {
        return jdbc.sql("""
                        select * from staff
                         where company_id = :company and place_no between :from and :to and (until is null or until > :day)
                         order by id for update
                        """)
                .param("company", company.value())
                .param("from", place.no())
                .param("to", place.noEnd())
                .param("day", day)
                .query(StaffMembers::member)
                .list();
    }

    List<Listed> list(StaffFilter filter, @Nullable Place top, LocalDate today, @Nullable Position after, int limit) {
        Conditions conditions = conditions(filter, top, today);
        if (after != null) {
            conditions
                    .and("(s.place_no, s.id) > (:afterNo, :afterId)")
                    .with("afterNo", after.no())
                    .with("afterId", after.id());
        }
        return jdbc.sql(SELECT + conditions.where() + " order by s.place_no, s.id limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query(StaffMembers::listed)
                .list();
    }

    long count(StaffFilter filter, @Nullable Place top, LocalDate today) {
        Conditions conditions = conditions(filter, top, today);
        return jdbc.sql("select count(*) from staff s" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(StaffFilter filter, @Nullable Place top, LocalDate today) {
        Conditions conditions = new Conditions().equal("s.job", "job", filter.job());
        if (top != null) {
            conditions.within("s.place_no", top.no(), top.noEnd());
        }
        if (filter.company() != null) {
            conditions.equal("s.company_id", "company", filter.company().value());
        }
        if (filter.present() != null) {
            conditions
                    .and(filter.present() ? "s.until is null or s.until > :today" : "s.until <= :today")
                    .with("today", today);
        }
        return conditions;
    }

    void add(StaffMember member) {
        jdbc.sql("""
                        insert into staff (id, company_id, place_id, job, name, telephone, since, version)
                        values (:id, :company, :place, :job, :name, :telephone, :since, :version)
                        """)
                .param("id", member.id().value())
                .param("company", member.company().value())
                .param("place", member.unit().value())
                .param("job", member.job().name())
                .param("name", text(member.name()))
                .param("telephone", text(member.telephone()))
                .param("since", member.since())
                .param("version", member.version())
                .update();
    }

    void save(StaffMember member) {
        jdbc.sql("""
                        update staff
                           set job = :job, name = :name, telephone = :telephone, until = :until, left_at = :leftAt,
                               version = :version
                         where id = :id
                        """)
                .param("job", member.job().name())
                .param("name", text(member.name()))
                .param("telephone", text(member.telephone()))
                .param("until", member.until())
                .param("leftAt", leftAt(member.until()))
                .param("version", member.version())
                .param("id", member.id().value())
                .update();
    }

    private static @Nullable OffsetDateTime leftAt(@Nullable LocalDate until) {
        return until == null ? null : until.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(member(row, number), row.getString("company_name"), row.getLong("place_no"));
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                new CompanyId(row.getObject("company_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                Job.valueOf(row.getString("job")),
                sealed(row.getString("name")),
                sealed(row.getString("telephone")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("version"));
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        return text == null ? null : new Sealed(text);
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }
}
