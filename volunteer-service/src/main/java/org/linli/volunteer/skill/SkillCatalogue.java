package org.linli.volunteer.skill;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's catalogue of skills: read by everybody, kept by the administrator of the city. */
@Service
public class SkillCatalogue {

    private final Skills skills;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    SkillCatalogue(Skills skills, Places places, Outbox outbox, AuditLog audit, Clock clock) {
        this.skills = skills;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in use first, then the retired ones; each by its code. */
    @Transactional(readOnly = true)
    public List<Skill> all() {
        return skills.all();
    }

    @Transactional(readOnly = true)
    public Skill require(SkillCode code) {
        return skills.find(code).orElseThrow(() -> ProblemException.notFound("skill"));
    }

    /** Of these, those that can be given to somebody: known and not retired. */
    @Transactional(readOnly = true)
    public Set<SkillCode> usable(Collection<SkillCode> codes) {
        return skills.all().stream()
                .filter(skill -> !skill.isRetired())
                .map(Skill::code)
                .filter(codes::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws ProblemException 403 unless the caller administers the city; 409 when the code is taken */
    @Transactional
    public Skill add(SkillCode code, String chinese, String english) {
        requireCity();
        Skill skill = new Skill(code, chinese, english, null, 1);
        if (skills.find(code).isPresent()) {
            throw ProblemException.conflict("skill-code-taken", code.value());
        }
        requireFreeName(skill);
        skills.add(skill);
        return announced("add", skill);
    }

    @Transactional
    public Skill rename(SkillCode code, String chinese, String english, Version seen) {
        return changed("rename", code, before -> {
            Skill skill = before.rename(chinese, english, seen);
            if (!skill.isRetired() && !skill.nameZh().equals(before.nameZh())) {
                requireFreeName(skill);
            }
            return skill;
        });
    }

    /** From now on nobody is given it. */
    @Transactional
    public Skill retire(SkillCode code, Version seen) {
        return changed("retire", code, before -> before.retire(seen, clock));
    }

    @Transactional
    public Skill takeUp(SkillCode code, Version seen) {
        return changed("take-up", code, before -> {
            Skill skill = before.takeUp(seen);
            requireFreeName(skill);
            return skill;
        });
    }

    /** @throws ProblemException 409 when somebody has it or has had it: then it can only be retired */
    @Transactional
    public void delete(SkillCode code, Version seen) {
        requireCity();
        Skill skill = locked(code);
        seen.mustBe(skill.version());
        if (skills.isInUse(code)) {
            throw ProblemException.conflict("skill-in-use", skill.nameZh());
        }
        skills.delete(code);
        outbox.publish(new SkillEvent.Deleted(code, skill.version() + 1));
        record("delete", skill);
    }

    private Skill changed(String what, SkillCode code, UnaryOperator<Skill> change) {
        requireCity();
        Skill skill = change.apply(locked(code));
        skills.save(skill);
        return announced(what, skill);
    }

    private Skill announced(String what, Skill skill) {
        outbox.publish(SkillEvent.Changed.of(skill));
        record(what, skill);
        return skill;
    }

    private Skill locked(SkillCode code) {
        return skills.findForChange(code).orElseThrow(() -> ProblemException.notFound("skill"));
    }

    private void requireFreeName(Skill skill) {
        if (skills.isNamed(skill.nameZh())) {
            throw ProblemException.invalid("/nameZh", "skill.name.taken", skill.nameZh());
        }
    }

    /** One catalogue for all, so it is kept by whoever administers all. */
    private void requireCity() {
        Optional<Place> city = places.root();
        if (city.filter(place -> Scope.required().units().contains(place.id())).isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "skill-for-city-only", List.of(), List.of());
        }
    }

    private void record(String what, Skill skill) {
        audit.record(new AuditEntry(
                "skill." + what,
                "skill",
                skill.code().value(),
                places.root().map(Place::id).orElse(null),
                Map.of("name", skill.nameZh())));
    }
}
