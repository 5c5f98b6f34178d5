package org.linli.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.skill.SkillCode;
import org.linli.volunteer.text.ProperText;

/** What a volunteer's particulars must be like. Lengths count characters as readers do. */
final class VolunteerRules {

    static final int LONGEST_NAME = 40;

    /** Clocks of other systems may run ahead. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** Nobody asked for consent before: an older day is a misread one. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    /** Mobile or landline numbers of the mainland, or any international one. */
    private static final Pattern TELEPHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|\\d{7,8}|\\+\\d{8,15}");

    private final List<ProblemException.Field> refusals = new ArrayList<>();

    private VolunteerRules() {}

    /**
     * Every rule the draft breaks; empty when it may be taken in.
     *
     * @param usable the skills that may be given
     */
    static List<ProblemException.Field> broken(VolunteerDraft draft, Set<SkillCode> usable, Instant now) {
        var rules = new VolunteerRules();
        rules.required("/unit", draft.unit());
        rules.required("/kind", draft.kind());
        rules.name(draft.name());
        rules.telephone(draft.telephone());
        rules.skills(draft.skills(), usable);
        rules.consent(draft.consentedAt(), now);
        return List.copyOf(rules.refusals);
    }

    /** The rules that other particulars of somebody who is there already break. */
    static List<ProblemException.Field> broken(VolunteerChange change, Set<SkillCode> had, Set<SkillCode> usable) {
        var rules = new VolunteerRules();
        if (change.name() != null) {
            rules.name(VolunteerDraft.words(change.name()));
        }
        if (change.telephone() != null) {
            rules.telephone(VolunteerDraft.digits(change.telephone()));
        }
        if (change.skills() != null) {
            Set<SkillCode> allowed = new TreeSet<>(usable);
            allowed.addAll(had);
            rules.skills(change.skills(), allowed);
        }
        return List.copyOf(rules.refusals);
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            refuse(field, "problem.field.missing");
        }
    }

    private void name(@Nullable String name) {
        required("/name", name);
        if (name != null && !ProperText.fits(name, LONGEST_NAME)) {
            refuse("/name", "volunteer.name.form", LONGEST_NAME);
        }
    }

    private void telephone(@Nullable String telephone) {
        required("/telephone", telephone);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            refuse("/telephone", "volunteer.telephone.form");
        }
    }

    private void skills(Set<SkillCode> skills, Set<SkillCode> allowed) {
        if (skills.size() > Volunteer.MOST_SKILLS) {
            refuse("/skills", "volunteer.skills.number", Volunteer.MOST_SKILLS);
        }
        skills.stream()
                .filter(skill -> !allowed.contains(skill))
                .sorted()
                .limit(Volunteer.MOST_SKILLS)
                .forEach(skill -> refuse("/skills", "volunteer.skills.unknown", skill.value()));
    }

    private void consent(@Nullable Instant consentedAt, Instant now) {
        if (consentedAt == null) {
            refuse("/consentedAt", "volunteer.consent.missing");
        } else if (consentedAt.isAfter(now.plus(AHEAD))) {
            refuse("/consentedAt", "volunteer.consent.future");
        } else if (consentedAt.isBefore(EARLIEST)) {
            refuse("/consentedAt", "volunteer.consent.early");
        }
    }

    private void refuse(String field, String key, Object... arguments) {
        refusals.add(new ProblemException.Field(field, key, List.of(arguments)));
    }
}
