package org.linli.volunteer.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.volunteer.skill.SkillCode;

/**
 * A volunteer (志愿者) of a unit. Registered with their consent; active once somebody of the unit has welcomed them.
 * Paused and resumed as life goes, without a reason and without a mark against them: nobody is judged for not serving.
 * Left for good, out of every team; who they were is deleted after its retention, that somebody served stays.
 *
 * @param unit where they serve
 * @param name absent once deleted
 * @param telephone absent once deleted
 * @param skills at most {@value #MOST_SKILLS}
 * @param consentedAt when they agreed to being kept here (Personal Information Protection Law, article 13)
 * @param leftAt absent while they have not left
 */
public record Volunteer(
        VolunteerId id,
        UnitId unit,
        @Nullable Sealed name,
        @Nullable Sealed telephone,
        VolunteerKind kind,
        Set<SkillCode> skills,
        VolunteerState state,
        Instant consentedAt,
        Instant registeredAt,
        @Nullable Instant leftAt,
        long version) {

    public static final int MOST_SKILLS = 10;

    public Volunteer {
        skills = java.util.Collections.unmodifiableSet(new TreeSet<>(skills));
    }

    public boolean isActive() {
        return state == VolunteerState.ACTIVE;
    }

    public boolean hasLeft() {
        return state == VolunteerState.LEFT;
    }

    Volunteer change(UnitId newUnit, VolunteerKind newKind, Set<SkillCode> newSkills, Contact contact, Version seen) {
        beforeChange(seen);
        return new Volunteer(
                id,
                newUnit,
                contact.name(),
                contact.telephone(),
                newKind,
                newSkills,
                state,
                consentedAt,
                registeredAt,
                null,
                version + 1);
    }

    Volunteer activate(Version seen) {
        beforeChange(seen);
        require(state == VolunteerState.REGISTERED, "volunteer-not-registered");
        return in(VolunteerState.ACTIVE, null);
    }

    Volunteer pause(Version seen) {
        beforeChange(seen);
        require(state == VolunteerState.ACTIVE, "volunteer-not-active");
        return in(VolunteerState.PAUSED, null);
    }

    Volunteer resume(Version seen) {
        beforeChange(seen);
        require(state == VolunteerState.PAUSED, "volunteer-not-paused");
        return in(VolunteerState.ACTIVE, null);
    }

    Volunteer leave(Version seen, Clock clock) {
        beforeChange(seen);
        return in(VolunteerState.LEFT, clock.instant());
    }

    /** Who they are, sealed. */
    record Contact(@Nullable Sealed name, @Nullable Sealed telephone) {}

    private Volunteer in(VolunteerState next, @Nullable Instant left) {
        return new Volunteer(
                id, unit, name, telephone, kind, skills, next, consentedAt, registeredAt, left, version + 1);
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        require(!hasLeft(), "volunteer-left");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw ProblemException.conflict(otherwise);
        }
    }
}
