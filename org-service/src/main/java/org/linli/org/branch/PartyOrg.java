package org.linli.org.branch;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * A party organisation (党组织): founded in a unit, covers units of its subtree, one or many, each also by several
 * organisations; dissolved for good, after which it covers nothing.
 *
 * @param unit where it belongs
 * @param covers at most {@value #MOST_COVERED}, each unit once
 * @param foundedOn first day on which it exists
 * @param dissolvedOn first day on which it no longer exists; absent while it works
 */
public record PartyOrg(
        PartyOrgId id,
        UnitId unit,
        PartyOrgKind kind,
        String name,
        List<Coverage> covers,
        LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn,
        long version) {

    public static final int MOST_COVERED = 500;
    public static final int LONGEST_NAME = 60;

    public PartyOrg {
        name = properName(name);
        covers = List.copyOf(covers);
        if (covers.size() > MOST_COVERED) {
            throw ProblemException.invalid("/covers", "party-org.covers.number", MOST_COVERED);
        }
        if (covers.stream().map(Coverage::unit).distinct().count() < covers.size()) {
            throw ProblemException.invalid("/covers", "party-org.covers.twice");
        }
    }

    PartyOrg rename(String to, Version seen) {
        beforeChange(seen);
        return new PartyOrg(id, unit, kind, to, covers, foundedOn, dissolvedOn, version + 1);
    }

    PartyOrg cover(List<Coverage> units, Version seen) {
        beforeChange(seen);
        return new PartyOrg(id, unit, kind, name, units, foundedOn, dissolvedOn, version + 1);
    }

    /** From the day on, which is not before its first. */
    PartyOrg dissolve(LocalDate day, Version seen) {
        beforeChange(seen);
        LocalDate end = day.isBefore(foundedOn) ? foundedOn : day;
        return new PartyOrg(id, unit, kind, name, List.of(), foundedOn, end, version + 1);
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        if (dissolvedOn != null) {
            throw ProblemException.conflict("party-org-dissolved", name);
        }
    }

    private static String properName(String name) {
        String proper = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        int length = proper.codePointCount(0, proper.length());
        if (length < 1 || length > LONGEST_NAME || proper.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("/name", "party-org.name.form", LONGEST_NAME);
        }
        return proper;
    }
}
