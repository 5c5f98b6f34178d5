package org.linli.volunteer.roster;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.skill.SkillCatalogue;
import org.linli.volunteer.skill.SkillCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes volunteers in, one by one and in lots. The same telephone number is taken in once in a unit. */
@Service
public class Registration {

    /** As many rows as a problem lists. */
    private static final int MOST_LISTED = 100;

    private final Volunteers volunteers;
    private final SkillCatalogue skills;
    private final Places places;
    private final Privacy privacy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final MeterRegistry metrics;
    private final Clock clock;

    Registration(
            Volunteers volunteers,
            SkillCatalogue skills,
            Places places,
            Privacy privacy,
            Outbox outbox,
            AuditLog audit,
            MeterRegistry metrics,
            Clock clock) {
        this.volunteers = volunteers;
        this.skills = skills;
        this.places = places;
        this.privacy = privacy;
        this.outbox = outbox;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws ProblemException 422 naming every field that breaks a rule; 409 when they serve in the unit already */
    @Transactional
    public Volunteer register(VolunteerDraft draft) {
        return switch (registerAll(List.of(draft)).getFirst()) {
            case Outcome.Added(Volunteer volunteer) -> volunteer;
            case Outcome.Known _ -> throw ProblemException.conflict("volunteer-known");
            case Outcome.Refused(List<ProblemException.Field> refusals) ->
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), refusals);
        };
    }

    /**
     * All of them or none; those who serve in their unit already are passed over.
     *
     * @return what became of each, in the order given; nobody is refused
     * @throws ProblemException 422 listing what is wrong row by row, at most {@value #MOST_LISTED} of them
     */
    @Transactional
    public List<Outcome> registerWhole(List<VolunteerDraft> drafts) {
        List<Outcome> outcomes = registerAll(drafts);
        List<ProblemException.Field> errors = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            if (outcomes.get(index) instanceof Outcome.Refused(List<ProblemException.Field> refusals)) {
                String at = "/volunteers/" + index;
                refusals.forEach(each ->
                        errors.add(new ProblemException.Field(at + each.field(), each.key(), each.arguments())));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "volunteers-not-registered",
                    List.of(errors.size()),
                    errors.subList(0, Math.min(MOST_LISTED, errors.size())));
        }
        return outcomes;
    }

    /**
     * Takes a lot in. Who breaks a rule or is known keeps nobody else from being taken in.
     *
     * @return what became of each, in the order given
     */
    @Transactional
    public List<Outcome> registerAll(List<VolunteerDraft> drafts) {
        List<List<ProblemException.Field>> refusals = check(drafts);
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (int index = 0; index < drafts.size(); index++) {
            outcomes.add(
                    refusals.get(index).isEmpty() ? keep(drafts.get(index)) : new Outcome.Refused(refusals.get(index)));
        }
        return List.copyOf(outcomes);
    }

    /** Tells of each what stands against it, and keeps nothing. Whether they are known is not asked. */
    @Transactional(readOnly = true)
    public List<List<ProblemException.Field>> check(List<VolunteerDraft> drafts) {
        Set<SkillCode> named = new HashSet<>();
        drafts.forEach(draft -> named.addAll(draft.skills()));
        Set<SkillCode> usable = skills.usable(named);
        Map<UnitId, Boolean> open = new HashMap<>();
        Instant now = clock.instant();
        return drafts.stream()
                .map(draft -> {
                    var refusals = new ArrayList<>(VolunteerRules.broken(draft, usable, now));
                    UnitId unit = draft.unit();
                    if (unit != null
                            && !open.computeIfAbsent(
                                    unit, id -> places.findOpenInScope(id).isPresent())) {
                        refusals.add(new ProblemException.Field("/unit", "volunteer.unit.unknown", List.of()));
                    }
                    return List.copyOf(refusals);
                })
                .toList();
    }

    /** Whoever had the number left between two statements of ours: trying again will do. */
    private static ProblemException changedMeanwhile() {
        return ProblemException.conflict("changed-meanwhile");
    }

    private Outcome keep(VolunteerDraft draft) {
        VolunteerId id = VolunteerId.next();
        String telephone = Objects.requireNonNull(draft.telephone());
        var volunteer = new Volunteer(
                id,
                Objects.requireNonNull(draft.unit()),
                privacy.seal(VolunteerField.NAME.field(), id.value(), Objects.requireNonNull(draft.name())),
                privacy.seal(VolunteerField.TELEPHONE.field(), id.value(), telephone),
                Objects.requireNonNull(draft.kind()),
                draft.skills(),
                draft.active() ? VolunteerState.ACTIVE : VolunteerState.REGISTERED,
                Objects.requireNonNull(draft.consentedAt()),
                clock.instant(),
                null,
                1);
        String hash = privacy.fingerprint(VolunteerField.TELEPHONE.field(), telephone);
        if (!volunteers.add(volunteer, hash)) {
            return new Outcome.Known(
                    volunteers.findKnown(volunteer.unit(), hash).orElseThrow(Registration::changedMeanwhile));
        }
        outbox.publish(VolunteerEvent.Registered.of(volunteer));
        audit.record(new AuditEntry(
                "volunteer.register",
                "volunteer",
                id.toString(),
                volunteer.unit(),
                Map.of(
                        "kind",
                        volunteer.kind().name(),
                        "state",
                        volunteer.state().name())));
        metrics.counter("linli.volunteer.registered").increment();
        return new Outcome.Added(volunteer);
    }
}
