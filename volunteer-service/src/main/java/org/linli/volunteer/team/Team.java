package org.linli.volunteer.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.volunteer.text.ProperText;

/**
 * A team (队伍) of volunteers. Founded in a unit, with or without a captain; while it works, members join and leave, and
 * one who is active is its captain. Dissolved for good: it takes nobody any more and its history stays. When its unit is
 * moved it goes along; when its unit is closed it stays there and is listed until somebody moves or dissolves it.
 *
 * @param unit where it belongs; its members serve in that unit's subtree
 * @param name 1 to {@value #LONGEST_NAME} characters, unique among the working teams of its unit
 * @param contact an office or a duty telephone, never a person's: 1 to {@value #LONGEST_CONTACT} characters
 * @param foundedOn first day on which it exists
 * @param dissolvedOn first day on which it no longer exists; absent while it works
 */
public record Team(
        TeamId id,
        UnitId unit,
        TeamKind kind,
        String name,
        @Nullable String contact,
        LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn,
        long version) {

    public static final int MOST_MEMBERS = 500;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_CONTACT = 100;

    public Team {
        name = proper("/name", name, LONGEST_NAME);
        contact = contact == null || contact.isBlank() ? null : proper("/contact", contact, LONGEST_CONTACT);
    }

    public boolean works() {
        return dissolvedOn == null;
    }

    Team change(UnitId newUnit, TeamKind newKind, String newName, @Nullable String newContact, Version seen) {
        beforeChange(seen);
        return new Team(id, newUnit, newKind, newName, newContact, foundedOn, null, version + 1);
    }

    /** Somebody joins, leaves or takes another role. */
    Team regroup(Version seen) {
        beforeChange(seen);
        return new Team(id, unit, kind, name, contact, foundedOn, null, version + 1);
    }

    /** From the day on, which is not before its first. */
    Team dissolve(LocalDate day, Version seen) {
        beforeChange(seen);
        return new Team(
                id, unit, kind, name, contact, foundedOn, day.isBefore(foundedOn) ? foundedOn : day, version + 1);
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        if (!works()) {
            throw ProblemException.conflict("team-dissolved", name);
        }
    }

    private static String proper(String field, String given, int longest) {
        String proper = ProperText.of(given);
        if (!ProperText.fits(proper, longest)) {
            throw ProblemException.invalid(field, "team.text.form", longest);
        }
        return proper;
    }
}
