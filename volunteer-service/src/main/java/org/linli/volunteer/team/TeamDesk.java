package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.text.ProperText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and shows teams, and who is and was in them. */
@Service
public class TeamDesk {

    /**
     * A team as it may be shown.
     *
     * @param lineage from the city down to its unit
     * @param unitClosed whether that unit is closed
     * @param captain absent when there is none
     * @param captainVacant whether a working team has no active captain
     * @param members how many are in it now
     */
    public record Shown(
            Team team,
            List<Place> lineage,
            boolean unitClosed,
            @Nullable Captain captain,
            boolean captainVacant,
            int members) {}

    /** @param name masked; absent once deleted, or when they serve outside the caller's scope */
    public record Captain(VolunteerId volunteer, @Nullable String name) {}

    /**
     * Somebody in a team.
     *
     * @param volunteer masked; absent when they serve outside the caller's scope, as after a re-division
     */
    public record ShownMember(
            UUID id,
            VolunteerId volunteerId,
            VolunteerDesk.@Nullable Shown volunteer,
            TeamRole role,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A team that a volunteer is or was in. */
    public record Membership(
            Team team,
            TeamRole role,
            LocalDate since,
            @Nullable LocalDate until) {}

    private final Teams teams;
    private final TeamMembers members;
    private final VolunteerDesk volunteers;
    private final Places places;

    TeamDesk(Teams teams, TeamMembers members, VolunteerDesk volunteers, Places places) {
        this.teams = teams;
        this.members = members;
        this.volunteers = volunteers;
        this.places = places;
    }

    /** @throws ProblemException 404 when there is none within the scope */
    @Transactional(readOnly = true)
    public Shown show(TeamId id) {
        Teams.Counted counted = teams.find(id).orElseThrow(() -> ProblemException.notFound("team"));
        return shown(counted, captains(List.of(counted)), new Lineages(places));
    }

    /** One page; the first also tells how many there are. */
    @Transactional(readOnly = true)
    public CursorPage<Shown> list(TeamFilter filter, TeamOrder order, @Nullable String cursor, int limit) {
        String query = Cursor.query("teams", filter, order);
        var after = Cursor.read(cursor, query, 2)
                .map(read ->
                        new Teams.Position(read.value(0, key -> readable(order, key)), read.value(1, UUID::fromString)))
                .orElse(null);
        Place within = within(filter.within());
        CursorPage<Teams.Listed> page = Cursor.page(
                teams.list(filter, within, order, after, limit + 1),
                limit,
                query,
                row -> List.of(row.position().key(), row.position().id().toString()));
        List<Teams.Counted> counted =
                page.items().stream().map(Teams.Listed::counted).toList();
        Map<VolunteerId, VolunteerDesk.Shown> captains = captains(counted);
        var lineages = new Lineages(places);
        return new CursorPage<>(
                counted.stream().map(team -> shown(team, captains, lineages)).toList(),
                page.next(),
                after == null ? teams.count(filter, within) : null);
    }

    /**
     * Who is in the team, or who was.
     *
     * @throws ProblemException 404 when there is no such team within the scope
     */
    @Transactional(readOnly = true)
    public CursorPage<ShownMember> members(TeamId id, boolean past, @Nullable String cursor, int limit) {
        if (teams.find(id).isEmpty()) {
            throw ProblemException.notFound("team");
        }
        String query = Cursor.query("members", id, past);
        UUID after = Cursor.read(cursor, query, 1)
                .map(read -> read.value(0, UUID::fromString))
                .orElse(null);
        CursorPage<Member> page = Cursor.page(
                members.list(id, past, after, limit + 1),
                limit,
                query,
                member -> List.of(member.id().toString()));
        Map<VolunteerId, VolunteerDesk.Shown> known =
                known(page.items().stream().map(Member::volunteer).collect(Collectors.toSet()));
        return new CursorPage<>(
                page.items().stream()
                        .map(member -> new ShownMember(
                                member.id(),
                                member.volunteer(),
                                known.get(member.volunteer()),
                                member.role(),
                                member.since(),
                                member.until()))
                        .toList(),
                page.next(),
                null);
    }

    /** The teams within the scope that the volunteer is or was in, the lasting ones first. */
    @Transactional(readOnly = true)
    public List<Membership> of(VolunteerId volunteer) {
        return members.of(volunteer).stream()
                .map(joined -> new Membership(
                        joined.team(),
                        joined.member().role(),
                        joined.member().since(),
                        joined.member().until()))
                .toList();
    }

    private Map<VolunteerId, VolunteerDesk.Shown> captains(List<Teams.Counted> counted) {
        return known(counted.stream()
                .map(Teams.Counted::captain)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Map<VolunteerId, VolunteerDesk.Shown> known(Set<VolunteerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : volunteers.showAll(new HashSet<>(ids)).stream()
                        .collect(Collectors.toMap(shown -> shown.volunteer().id(), Function.identity()));
    }

    private static Shown shown(
            Teams.Counted counted, Map<VolunteerId, VolunteerDesk.Shown> captains, Lineages lineages) {
        VolunteerId captain = counted.captain();
        VolunteerDesk.Shown known = captain == null ? null : captains.get(captain);
        return new Shown(
                counted.team(),
                lineages.of(counted.team().unit()),
                counted.unitClosed(),
                captain == null ? null : new Captain(captain, known == null ? null : known.name()),
                counted.captainVacant(),
                counted.members());
    }

    private @Nullable Place within(@Nullable UnitId unit) {
        return unit == null
                ? null
                : places.find(unit)
                        .filter(place -> places.inScope(unit))
                        .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** A key that the database cannot read would be a fault of ours, so what a caller made up ends here. */
    private static String readable(TeamOrder order, String key) {
        return switch (order) {
            case PLACE -> Long.toString(Long.parseLong(key));
            case FOUNDED -> LocalDate.parse(key).toString();
            case NAME -> {
                if (!ProperText.isReadable(key)) {
                    throw new IllegalArgumentException("No name");
                }
                yield key;
            }
        };
    }
}
