package org.linli.volunteer.figures;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.roster.VolunteerState;
import org.linli.volunteer.skill.SkillCode;
import org.linli.volunteer.team.TeamKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many teams and volunteers a subtree has, counted from what stands in the tables at that moment. Counts of people
 * only: nothing here is a figure of one person.
 */
@Repository
@Transactional(readOnly = true)
public class VolunteerFigures {

    private final JdbcClient jdbc;
    private final Places places;

    VolunteerFigures(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * The working teams of one kind.
     *
     * @param members how many times somebody is in one of them: who is in two counts twice
     */
    public record KindCount(TeamKind kind, long teams, long members) {}

    /**
     * @param byKind the working ones
     * @param captainVacant how many working ones have no active captain
     * @param unitClosed how many working ones stand at a closed unit
     * @param dissolved how many no longer work
     */
    public record TeamCount(List<KindCount> byKind, long captainVacant, long unitClosed, long dissolved) {}

    public record StateCount(VolunteerState state, long volunteers) {}

    /** @param volunteers how many active ones have it */
    public record SkillCount(SkillCode skill, long volunteers) {}

    /**
     * How many open units of a kind are reached by at least one working team.
     *
     * @param units how many there are
     * @param covered how many of them have a team of their own or below them; a compound also by a team of its area,
     *     grid or community
     */
    public record Coverage(UnitType type, long units, long covered) {}

    /** All figures of one subtree, of one moment. */
    public record Figures(
            TeamCount teams, List<StateCount> volunteers, List<SkillCount> skills, List<Coverage> coverage) {}

    /**
     * @param within the subtree; absent for the caller's whole scope
     * @throws ProblemException 404 when the unit is not within the scope
     */
    public Figures of(@Nullable UnitId within) {
        UUID[] tops = tops(within).stream().map(UnitId::value).toArray(UUID[]::new);
        return new Figures(
                teams(tops),
                states(tops),
                skills(tops),
                List.of(coverage(tops, UnitType.COMMUNITY), coverage(tops, UnitType.COMPOUND)));
    }

    private List<UnitId> tops(@Nullable UnitId within) {
        if (within == null) {
            return Scope.required().units();
        }
        if (places.find(within).isEmpty() || !places.inScope(within)) {
            throw ProblemException.notFound("unit");
        }
        return List.of(within);
    }

    private TeamCount teams(UUID[] tops) {
        List<KindCount> byKind = within("t.place_no", tops, """
                        select t.kind, count(*), sum((select count(*) from team_members m
                                                       where m.team_id = t.id and m.until is null))
                          from teams t
                         where %s and t.dissolved_on is null
                         group by t.kind order by 2 desc, 1
                        """)
                .query((row, _) -> new KindCount(TeamKind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
        return within("t.place_no", tops, """
                        select count(*) filter (where t.dissolved_on is null and coalesce(v.state, '') <> 'ACTIVE'),
                               count(*) filter (where t.dissolved_on is null and p.valid_to is not null),
                               count(*) filter (where t.dissolved_on is not null)
                          from teams t
                          join places p on p.id = t.place_id
                          left join team_members c on c.team_id = t.id and c.role = 'CAPTAIN' and c.until is null
                          left join volunteers v on v.id = c.volunteer_id
                         where %s
                        """)
                .query((row, _) -> new TeamCount(byKind, row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private List<StateCount> states(UUID[] tops) {
        return within("place_no", tops, """
                        select state, count(*) from volunteers
                         where %s
                         group by state order by array_position(array['ACTIVE', 'REGISTERED', 'PAUSED', 'LEFT'], state)
                        """)
                .query((row, _) -> new StateCount(VolunteerState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    private List<SkillCount> skills(UUID[] tops) {
        return within("v.place_no", tops, """
                        select s.skill, count(*)
                          from volunteer_skills s join volunteers v on v.id = s.volunteer_id
                         where %s and v.state = 'ACTIVE'
                         group by s.skill order by 2 desc, 1
                        """)
                .query((row, _) -> new SkillCount(new SkillCode(row.getString(1)), row.getLong(2)))
                .list();
    }

    private Coverage coverage(UUID[] tops, UnitType type) {
        return within("u.no", tops, """
                        select count(*), count(*) filter (where
                                 exists (select from teams t
                                          where t.place_no between u.no and u.no_end and t.dissolved_on is null)
                              or u.type = 'COMPOUND'
                                 and exists (select from places a join teams t on t.place_id = a.id
                                              where a.path @> u.path and a.type in ('AREA', 'GRID', 'COMMUNITY')
                                                and t.dissolved_on is null))
                          from places u
                         where %s and u.type = :type and u.valid_to is null
                        """)
                .param("type", type.name())
                .query((row, _) -> new Coverage(type, row.getLong(1), row.getLong(2)))
                .single();
    }

    /** @param sql with a {@code %s} for the condition that {@code number} lies within one of the subtrees */
    private JdbcClient.StatementSpec within(String number, UUID[] tops, String sql) {
        String condition =
                "exists (select from places top where top.id = any (:tops) and %s between top.no and top.no_end)"
                        .formatted(number);
        return jdbc.sql(sql.formatted(condition)).param("tops", tops);
    }
}
