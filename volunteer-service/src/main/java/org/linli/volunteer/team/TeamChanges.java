package org.linli.volunteer.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Event;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.volunteer.roster.VolunteerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes teams: their particulars, their members, their captain, their end. */
@Service
public class TeamChanges {

    /**
     * Other particulars. What is absent stays as it is.
     *
     * @param contact an empty one takes the contact away
     */
    public record Change(
            @Nullable UnitId unit,
            @Nullable TeamKind kind,
            @Nullable String name,
            @Nullable String contact) {}

    private final Teams teams;
    private final TeamMembers members;
    private final MemberRules rules;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TeamChanges(
            Teams teams,
            TeamMembers members,
            MemberRules rules,
            Places places,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.rules = rules;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when it is dissolved or members serve outside the new unit */
    @Transactional
    public void change(TeamId id, Change change, Version seen) {
        Team before = locked(id);
        Team after = before.change(
                Objects.requireNonNullElse(change.unit(), before.unit()),
                Objects.requireNonNullElse(change.kind(), before.kind()),
                Objects.requireNonNullElse(change.name(), before.name()),
                change.contact() == null ? before.contact() : change.contact(),
                seen);
        if (!after.unit().equals(before.unit())) {
            requireRoom(after);
        }
        if (!after.unit().equals(before.unit()) || !after.name().equals(before.name())) {
            teams.named(after.unit(), after.name()).ifPresent(_ -> {
                throw ProblemException.invalid("/name", "team.name.taken", after.name());
            });
        }
        keep(
                "change",
                after,
                TeamEvent.Changed.of(after),
                Map.of("kind", after.kind().name(), "name", after.name()));
    }

    /**
     * Takes somebody in.
     *
     * @param role DEPUTY or MEMBER: a captain is appointed
     * @param since today when absent; not before the team's first day and not in the future
     */
    @Transactional
    public void join(TeamId id, VolunteerId volunteer, TeamRole role, @Nullable LocalDate since, Version seen) {
        if (role == TeamRole.CAPTAIN) {
            throw ProblemException.invalid("/role", "team.role.captain");
        }
        // The volunteer first, then the team: leaving locks in this order too.
        rules.requireAcceptable("/volunteer", volunteer, unitOf(id));
        Team team = locked(id).regroup(seen);
        LocalDate day = since == null ? today() : since;
        if (day.isAfter(today()) || day.isBefore(team.foundedOn())) {
            throw ProblemException.invalid(
                    "/since", "team.since.range", team.foundedOn().toString());
        }
        if (members.current(id, volunteer).isPresent()) {
            throw ProblemException.conflict("team-member-already");
        }
        if (members.count(id) >= Team.MOST_MEMBERS) {
            throw ProblemException.conflict("team-full", Team.MOST_MEMBERS);
        }
        members.add(team, volunteer, role, day);
        keep(
                "join",
                team,
                new TeamEvent.MemberJoined(id, team.unit(), volunteer, role, team.version()),
                Map.of("volunteer", volunteer.toString(), "role", role.name()));
    }

    /** Lets somebody go, today. */
    @Transactional
    public void letGo(TeamId id, VolunteerId volunteer, Version seen) {
        Team team = locked(id).regroup(seen);
        Member member = required(id, volunteer);
        members.end(member, today());
        keep(
                "let-go",
                team,
                new TeamEvent.MemberLeft(id, team.unit(), volunteer, member.role(), team.version()),
                Map.of("volunteer", volunteer.toString(), "role", member.role().name()));
    }

    /**
     * Makes a member the captain; whoever was stays a member.
     *
     * @throws ProblemException 422 when they are not active; 409 when they are no member
     */
    @Transactional
    public void appoint(TeamId id, VolunteerId volunteer, Version seen) {
        rules.requireAcceptable("/volunteer", volunteer, unitOf(id));
        Team team = locked(id).regroup(seen);
        Member member =
                members.current(id, volunteer).orElseThrow(() -> ProblemException.conflict("team-captain-no-member"));
        if (member.role() == TeamRole.CAPTAIN) {
            throw ProblemException.conflict("team-captain-already");
        }
        members.captain(id).ifPresent(before -> members.turn(team, before, TeamRole.MEMBER, today()));
        members.turn(team, member, TeamRole.CAPTAIN, today());
        keep(
                "appoint",
                team,
                new TeamEvent.CaptainAppointed(id, team.unit(), volunteer, team.version()),
                Map.of("volunteer", volunteer.toString()));
    }

    /** For good. Everybody's time in it ends that day; who was in it stays to be read. */
    @Transactional
    public void dissolve(TeamId id, @Nullable LocalDate day, Version seen) {
        LocalDate asked = day == null ? today() : day;
        if (asked.isAfter(today())) {
            throw ProblemException.invalid("/day", "team.dissolve.future");
        }
        Team team = locked(id).dissolve(asked, seen);
        LocalDate end = Objects.requireNonNull(team.dissolvedOn());
        members.endAll(id, end);
        keep("dissolve", team, new TeamEvent.Dissolved(id, team.unit(), end, team.version()), Map.of());
    }

    private void requireRoom(Team team) {
        Place unit = places.findOpenInScope(team.unit())
                .orElseThrow(() -> ProblemException.invalid("/unit", "team.unit.unknown"));
        int outside = members.countOutside(team.id(), unit.no(), unit.noEnd());
        if (outside > 0) {
            throw ProblemException.conflict("team-members-elsewhere", outside, unit.name());
        }
    }

    private void keep(String what, Team team, Event event, Map<String, Object> detail) {
        teams.save(team);
        outbox.publish(event);
        audit.record(new AuditEntry("team." + what, "team", team.id().toString(), team.unit(), detail));
    }

    private Member required(TeamId id, VolunteerId volunteer) {
        return members.current(id, volunteer).orElseThrow(() -> ProblemException.notFound("team-member"));
    }

    private Place unitOf(TeamId id) {
        Team team = teams.find(id).map(Teams.Counted::team).orElseThrow(TeamChanges::unknown);
        return places.find(team.unit()).orElseThrow(TeamChanges::unknown);
    }

    private Team locked(TeamId id) {
        return teams.findForChange(id).orElseThrow(TeamChanges::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("team");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }
}
