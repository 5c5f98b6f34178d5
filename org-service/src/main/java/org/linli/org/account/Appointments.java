package org.linli.org.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appointments within the bound scope, and two questions that must look past it. */
@Repository
class Appointments {

    private static final String COLUMNS = "a.id, a.account_id, a.place_id, a.role, a.valid_from, a.valid_to, a.version";

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final Clock clock;

    Appointments(JdbcClient jdbc, @Qualifier("jobs") JdbcClient jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    void add(Appointment appointment) {
        jdbc.sql("""
                insert into appointments (id, account_id, place_id, role, valid_from, valid_to, created_at, version)
                values (:id, :account, :unit, :role, :from, :to, :at, :version)
                """)
                .param("id", appointment.id())
                .param("account", appointment.account().value())
                .param("unit", appointment.unit().value())
                .param("role", appointment.role().name())
                .param("from", appointment.from())
                .param("to", appointment.to())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", appointment.version())
                .update();
    }

    Optional<Appointment> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from appointments a where a.id = :id")
                .param("id", id)
                .query(Appointments::read)
                .optional();
    }

    Optional<Appointment> findForChange(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from appointments a where a.id = :id for update")
                .param("id", id)
                .query(Appointments::read)
                .optional();
    }

    List<Appointment> list(AppointmentFilter filter, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from appointments a
                 where (:unit::uuid is null or exists (
                          select from places p where p.id = :unit and a.place_no between p.no and p.no_end))
                   and (:account::uuid is null or a.account_id = :account)
                   and (:role::text is null or a.role = :role)
                   and (:day::date is null or a.valid_to is null or a.valid_to > :day)
                   and (:after::uuid is null or a.id < :after)
                 order by a.id desc limit :limit
                """)
                .param("unit", filter.within() == null ? null : filter.within().value())
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("day", filter.openOn())
                .param("after", filter.after())
                .param("limit", limit)
                .query(Appointments::read)
                .list();
    }

    Appointment end(Appointment appointment, LocalDate to) {
        jdbc.sql("update appointments set valid_to = :to, version = version + 1 where id = :id")
                .param("id", appointment.id())
                .param("to", to)
                .update();
        return find(appointment.id()).orElseThrow();
    }

    /** Everything the account holds or will hold, wherever that is: who may change it depends on all of it. */
    List<Appointment> allOf(AccountId account, LocalDate day) {
        return jobs.sql("select " + COLUMNS + """
                 from appointments a
                 where a.account_id = :account and (a.valid_to is null or a.valid_to > :day)
                """)
                .param("account", account.value())
                .param("day", day)
                .query(Appointments::read)
                .list();
    }

    /**
     * How many other active accounts administer the whole city without an end. Waits for whoever else is taking such an
     * appointment away, until the end of the running transaction.
     */
    long otherCityAdministrators(AccountId than) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('linli.city-administrators'))")
                .query((row, _) -> row.getRow())
                .list();
        return jdbc.sql("""
                select count(distinct a.account_id)
                  from appointments a
                  join places p on p.id = a.place_id and p.parent_id is null
                  join accounts c on c.id = a.account_id and c.state = 'ACTIVE'
                 where a.role = 'ADMINISTRATOR' and a.valid_to is null and a.account_id <> :than
                   and a.valid_from <= :day
                """)
                .param("than", than.value())
                .param("day", Today.in(clock))
                .query(Long.class)
                .single();
    }

    static Appointment read(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }
}
