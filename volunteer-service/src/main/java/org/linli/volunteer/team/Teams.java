package org.linli.volunteer.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams of units within the bound scope. */
@Repository
class Teams {

    /** A paused captain leads nobody: the team counts as without one until they resume or another is appointed. */
    private static final String SELECT = """
        select t.*, p.valid_to is not null as unit_closed, c.volunteer_id as captain,
               t.dissolved_on is null and coalesce(v.state, '') <> 'ACTIVE' as captain_vacant,
               (select count(*) from team_members m where m.team_id = t.id and m.until is null) as members
        """;

    private static final String FROM = """
          from teams t
          join places p on p.id = t.place_id
          left join team_members c on c.team_id = t.id and c.role = 'CAPTAIN' and c.until is null
          left join volunteers v on v.id = c.volunteer_id
        """;

    private static final String WHERE = """
         where (cast(:from as bigint) is null or t.place_no between :from and :to)
           and (cast(:kind as text) is null or t.kind = :kind)
           and (cast(:works as boolean) is null or (t.dissolved_on is null) = :works)
           and (not :vacant or t.dissolved_on is null and coalesce(v.state, '') <> 'ACTIVE')
           and (not :closed or t.dissolved_on is null and p.valid_to is not null)
           and (cast(:text as text) is null
                or strpos(lower(t.name || ' ' || coalesce(t.contact, '')), lower(:text)) > 0)
        """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A team with what is counted beside it.
     *
     * @param captain whoever is captain, active or not
     * @param captainVacant whether a working team has no active captain
     * @param unitClosed whether its unit is closed
     * @param members how many are in it now, the captain included
     */
    record Counted(Team team, @Nullable VolunteerId captain, boolean captainVacant, boolean unitClosed, int members) {}

    /** Where a list goes on: behind the team of this id with this sort value. */
    record Position(String key, UUID id) {}

    /** A team at its place in the list. */
    record Listed(Counted counted, Position position) {}

    Optional<Counted> find(TeamId id) {
        return jdbc.sql(SELECT + FROM + " where t.id = ?")
                .param(id.value())
                .query((row, _) -> counted(row))
                .optional();
    }

    /** Kept from being changed by others until the transaction ends. */
    Optional<Team> findForChange(TeamId id) {
        return jdbc.sql("select * from teams where id = ? for update")
                .param(id.value())
                .query((row, _) -> team(row))
                .optional();
    }

    List<Listed> list(TeamFilter filter, @Nullable Place within, TeamOrder order, @Nullable Position after, int limit) {
        String sql = SELECT + ", " + order.value() + " as key" + FROM + WHERE
                + " and (cast(:after as uuid) is null or %s) order by %s limit :limit"
                        .formatted(order.beyond(), order.sorted());
        return asked(sql, filter, within)
                .param("key", after == null ? null : after.key())
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) ->
                        new Listed(counted(row), new Position(row.getString("key"), row.getObject("id", UUID.class))))
                .list();
    }

    /** How many a list of them would show. */
    long count(TeamFilter filter, @Nullable Place within) {
        return asked("select count(*)" + FROM + WHERE, filter, within)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, TeamFilter filter, @Nullable Place within) {
        return jdbc.sql(sql)
                .param("from", within == null ? null : within.no())
                .param("to", within == null ? null : within.noEnd())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("works", filter.works())
                .param("vacant", filter.captainVacant())
                .param("closed", filter.unitClosed())
                .param("text", filter.text());
    }

    /** The working team of this name in the unit. */
    Optional<TeamId> named(UnitId unit, String name) {
        return jdbc.sql("select id from teams where place_id = ? and name = ? and dissolved_on is null")
                .params(unit.value(), name)
                .query((row, _) -> new TeamId(row.getObject("id", UUID.class)))
                .optional();
    }

    void add(Team team) {
        jdbc.sql("""
            insert into teams (id, place_id, kind, name, contact, founded_on, version)
            values (:id, :place, :kind, :name, :contact, :founded, :version)
            """)
                .param("id", team.id().value())
                .param("place", team.unit().value())
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("contact", team.contact())
                .param("founded", team.foundedOn())
                .param("version", team.version())
                .update();
    }

    void save(Team team) {
        jdbc.sql("""
            update teams set place_id = :place, kind = :kind, name = :name, contact = :contact,
                             dissolved_on = :dissolved, version = :version
             where id = :id
            """)
                .param("place", team.unit().value())
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("contact", team.contact())
                .param("dissolved", team.dissolvedOn())
                .param("version", team.version())
                .param("id", team.id().value())
                .update();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        UUID captain = row.getObject("captain", UUID.class);
        return new Counted(
                team(row),
                captain == null ? null : new VolunteerId(captain),
                row.getBoolean("captain_vacant"),
                row.getBoolean("unit_closed"),
                row.getInt("members"));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                TeamKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("contact"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getLong("version"));
    }
}
