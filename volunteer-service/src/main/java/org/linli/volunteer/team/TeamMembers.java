package org.linli.volunteer.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is and was in the teams of the bound scope. */
@Repository
class TeamMembers {

    private final JdbcClient jdbc;

    TeamMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership that ended because of something outside the team, and the team's version since. */
    record Ended(TeamId team, UnitId unit, TeamRole role, long version) {}

    /** A team that somebody is or was in. */
    record Joined(Team team, Member member) {}

    /**
     * Those in the team now, or those who were: captain and deputies first, then by when they came.
     *
     * @param after the last one seen; absent for the first page
     */
    List<Member> list(TeamId team, boolean past, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select m.* from team_members m
                         where m.team_id = :team and (m.until is not null) = :past
                           and (cast(:after as uuid) is null
                                or (case m.role when 'CAPTAIN' then 0 when 'DEPUTY' then 1 else 2 end, m.since, m.id)
                                   > (select case a.role when 'CAPTAIN' then 0 when 'DEPUTY' then 1 else 2 end, a.since, a.id
                                        from team_members a where a.id = :after))
                         order by case m.role when 'CAPTAIN' then 0 when 'DEPUTY' then 1 else 2 end, m.since, m.id
                         limit :limit
                        """)
                .param("team", team.value())
                .param("past", past)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> member(row))
                .list();
    }

    /** The memberships of a volunteer in teams of the scope, the lasting ones first, at most 100. */
    List<Joined> of(VolunteerId volunteer) {
        return jdbc.sql("""
                        select m.*, t.place_id as unit, t.kind, t.name, t.contact, t.founded_on, t.dissolved_on, t.version
                          from team_members m join teams t on t.id = m.team_id
                         where m.volunteer_id = ?
                         order by m.until is not null, m.since desc, m.id
                         limit 100
                        """)
                .param(volunteer.value())
                .query((row, _) -> new Joined(
                        new Team(
                                new TeamId(row.getObject("team_id", UUID.class)),
                                new UnitId(row.getObject("unit", UUID.class)),
                                TeamKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("contact"),
                                row.getObject("founded_on", LocalDate.class),
                                row.getObject("dissolved_on", LocalDate.class),
                                row.getLong("version")),
                        member(row)))
                .list();
    }

    Optional<Member> current(TeamId team, VolunteerId volunteer) {
        return jdbc.sql("select * from team_members where team_id = ? and volunteer_id = ? and until is null")
                .params(team.value(), volunteer.value())
                .query((row, _) -> member(row))
                .optional();
    }

    Optional<Member> captain(TeamId team) {
        return jdbc.sql("select * from team_members where team_id = ? and role = 'CAPTAIN' and until is null")
                .param(team.value())
                .query((row, _) -> member(row))
                .optional();
    }

    int count(TeamId team) {
        return jdbc.sql("select count(*) from team_members where team_id = ? and until is null")
                .param(team.value())
                .query(Integer.class)
                .single();
    }

    /** How many of the team do not serve in the subtree with these numbers. */
    int countOutside(TeamId team, long from, long to) {
        return jdbc.sql("""
                        select count(*) from team_members m left join volunteers v on v.id = m.volunteer_id
                         where m.team_id = ? and m.until is null and (v.id is null or v.place_no not between ? and ?)
                        """).params(team.value(), from, to).query(Integer.class).single();
    }

    void add(Team team, VolunteerId volunteer, TeamRole role, LocalDate since) {
        addAll(team, List.of(volunteer), role, since);
    }

    void addAll(Team team, List<VolunteerId> volunteers, TeamRole role, LocalDate since) {
        jdbc.sql("""
                        insert into team_members (id, team_id, volunteer_id, place_id, role, since)
                        select id, :team, volunteer, :place, :role, :since
                          from unnest(cast(:ids as uuid[]), cast(:volunteers as uuid[])) as given (id, volunteer)
                        """)
                .param("team", team.id().value())
                .param("place", team.unit().value())
                .param("role", role.name())
                .param("since", since)
                .param(
                        "ids",
                        volunteers.stream()
                                .map(_ -> UuidCreator.getTimeOrderedEpoch())
                                .toArray(UUID[]::new))
                .param("volunteers", volunteers.stream().map(VolunteerId::value).toArray(UUID[]::new))
                .update();
    }

    void end(Member member, LocalDate day) {
        jdbc.sql("update team_members set until = greatest(cast(? as date), since) where id = ?")
                .params(day, member.id())
                .update();
    }

    /** From the day on; what somebody became that very day they were from its beginning. */
    void turn(Team team, Member member, TeamRole role, LocalDate day) {
        if (member.since().isBefore(day)) {
            end(member, day);
            add(team, member.volunteer(), role, day);
        } else {
            jdbc.sql("update team_members set role = ? where id = ?")
                    .params(role.name(), member.id())
                    .update();
        }
    }

    void endAll(TeamId team, LocalDate day) {
        jdbc.sql("""
                        update team_members set until = greatest(cast(? as date), since)
                         where team_id = ? and until is null
                        """).params(day, team.value()).update();
    }

    /** Of somebody who has left: also in teams outside the scope. */
    List<Ended> endAllOf(VolunteerId leaver, LocalDate day) {
        return jdbc.sql("select * from end_memberships(?, ?)")
                .params(leaver.value(), day)
                .query((row, _) -> ended(row))
                .list();
    }

    /** Of somebody who serves elsewhere now: in teams whose subtree does not reach there. */
    List<Ended> endOutOfReach(VolunteerId mover, UnitId to, LocalDate day) {
        return jdbc.sql("""
                        with ended as (
                          update team_members m set until = greatest(cast(:day as date), m.since)
                            from places unit, places goal
                           where m.volunteer_id = :mover and m.until is null and unit.id = m.place_id and goal.id = :to
                             and goal.no not between unit.no and unit.no_end
                          returning m.team_id, m.role)
                        update teams t set version = t.version + 1
                          from ended
                         where t.id = ended.team_id
                        returning t.id as team_id, t.place_id, ended.role, t.version
                        """)
                .param("day", day)
                .param("mover", mover.value())
                .param("to", to.value())
                .query((row, _) -> ended(row))
                .list();
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                new TeamId(row.getObject("team_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                TeamRole.valueOf(row.getString("role")),
                row.getLong("version"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                new TeamId(row.getObject("team_id", UUID.class)),
                new VolunteerId(row.getObject("volunteer_id", UUID.class)),
                TeamRole.valueOf(row.getString("role")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
