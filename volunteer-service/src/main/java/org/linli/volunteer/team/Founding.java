package org.linli.volunteer.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.roster.VolunteerId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds teams, one by one and in lots. */
@Service
public class Founding {

    private static final int MOST_LISTED = 100;

    /** Residents' committees are of the fifties: an older day is a misread one. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    /**
     * What became of one team of a lot.
     *
     * @param known whether a team of that name worked in the unit already; it was left as it is
     */
    public record Founded(TeamId team, boolean known) {}

    private final Teams teams;
    private final TeamMembers members;
    private final MemberRules rules;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Founding(
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

    /** @throws ProblemException 422 naming the field that breaks a rule, the name too when a team of the unit has it */
    @Transactional
    public TeamId found(TeamDraft draft) {
        Founded founded = foundUnlessKnown(draft);
        if (founded.known()) {
            throw ProblemException.invalid("/name", "team.name.taken", draft.name());
        }
        return founded.team();
    }

    /**
     * All of them or none; a team whose name another one of its unit has counts as known and is left as it is.
     *
     * @throws ProblemException 422 listing what is wrong row by row, at most {@value #MOST_LISTED} of them
     */
    @Transactional
    public List<Founded> foundWhole(List<TeamDraft> drafts) {
        List<Founded> founded = new ArrayList<>();
        List<ProblemException.Field> errors = new ArrayList<>();
        for (int index = 0; index < drafts.size() && errors.size() < MOST_LISTED; index++) {
            try {
                founded.add(foundUnlessKnown(drafts.get(index)));
            } catch (ProblemException e) {
                String at = "/teams/" + index;
                e.fields()
                        .forEach(field -> errors.add(
                                new ProblemException.Field(at + field.field(), field.key(), field.arguments())));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "teams-not-founded", List.of(errors.size()), errors);
        }
        return founded;
    }

    /** What stands against a draft; nothing is kept. */
    @Transactional
    public List<ProblemException.Field> check(TeamDraft draft) {
        try {
            acceptable(draft);
            return List.of();
        } catch (ProblemException refused) {
            return refused.fields();
        }
    }

    /** Founds the team, unless a working one of its unit has the name: then that one is answered as it is. */
    @Transactional
    public Founded foundUnlessKnown(TeamDraft draft) {
        Team team = acceptable(draft);
        var known = teams.named(team.unit(), team.name());
        if (known.isPresent()) {
            return new Founded(known.get(), true);
        }
        teams.add(team);
        VolunteerId captain = draft.captain();
        if (captain != null) {
            members.add(team, captain, TeamRole.CAPTAIN, team.foundedOn());
        }
        members.addAll(team, draft.members(), TeamRole.MEMBER, team.foundedOn());
        int size = draft.members().size() + (captain == null ? 0 : 1);
        outbox.publish(TeamEvent.Founded.of(team, captain, size));
        audit.record(new AuditEntry(
                "team.found",
                "team",
                team.id().toString(),
                team.unit(),
                Map.of("kind", team.kind().name(), "name", team.name(), "members", size)));
        return new Founded(team.id(), false);
    }

    private Team acceptable(TeamDraft draft) {
        LocalDate today = LocalDate.now(clock.withZone(CityTime.ZONE));
        Team team = new Team(
                TeamId.next(),
                draft.unit(),
                draft.kind(),
                draft.name(),
                draft.contact(),
                Objects.requireNonNullElse(draft.foundedOn(), today),
                null,
                1);
        if (team.foundedOn().isAfter(today)) {
            throw ProblemException.invalid("/foundedOn", "team.founded.future");
        }
        if (team.foundedOn().isBefore(EARLIEST)) {
            throw ProblemException.invalid("/foundedOn", "team.founded.early");
        }
        Place unit = places.findOpenInScope(team.unit())
                .orElseThrow(() -> ProblemException.invalid("/unit", "team.unit.unknown"));
        requireAcceptableMembers(draft, unit);
        return team;
    }

    private void requireAcceptableMembers(TeamDraft draft, Place unit) {
        if (draft.members().size() >= Team.MOST_MEMBERS) {
            throw ProblemException.invalid("/members", "team.members.number", Team.MOST_MEMBERS);
        }
        Set<VolunteerId> once = new HashSet<>();
        VolunteerId captain = draft.captain();
        if (captain != null) {
            once.add(captain);
            rules.requireAcceptable("/captain", captain, unit);
        }
        for (int index = 0; index < draft.members().size(); index++) {
            VolunteerId member = draft.members().get(index);
            String field = "/members/" + index;
            if (!once.add(member)) {
                throw ProblemException.invalid(field, "team.member.twice");
            }
            rules.requireAcceptable(field, member, unit);
        }
    }
}
