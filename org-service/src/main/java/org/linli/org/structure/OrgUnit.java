package org.linli.org.structure;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * A unit (组织单元) of the tree: created below another one, renamed and moved while it is open, closed for good when
 * nothing open stands below it. A closed unit keeps its id and its numbers, so that what once named it still does.
 *
 * @param parent the unit above; absent for the city
 * @param scheme key of the level scheme it follows; absent for the city
 * @param code 12-digit statistical division code, where one exists
 * @param households how many households live in it, where counted
 * @param validFrom first day on which it exists
 * @param validTo first day on which it no longer exists; absent while open
 */
public record OrgUnit(
        UnitId id,
        @Nullable UnitId parent,
        @Nullable String scheme,
        UnitType type,
        @Nullable String code,
        String name,
        @Nullable Integer households,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_HOUSEHOLDS = 1_000_000;

    private static final Pattern CODE = Pattern.compile("[0-9]{12}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    public OrgUnit {
        name = properName(name);
        if (code != null && !CODE.matcher(code).matches()) {
            throw ProblemException.invalid("/code", "unit.code.format", code);
        }
        if (households != null && (households < 0 || households > MOST_HOUSEHOLDS)) {
            throw ProblemException.invalid("/households", "unit.households.range", MOST_HOUSEHOLDS);
        }
    }

    public boolean open() {
        return validTo == null;
    }

    public boolean isCity() {
        return parent == null;
    }

    /** @throws ProblemException 409 when nothing may be changed here any more */
    void requireOpen() {
        if (!open()) {
            throw ProblemException.conflict("unit-closed", name);
        }
    }

    OrgUnit rename(String to, Version seen) {
        beforeChange(seen);
        return new OrgUnit(id, parent, scheme, type, code, properName(to), households, validFrom, validTo, version + 1);
    }

    OrgUnit count(@Nullable Integer households, Version seen) {
        beforeChange(seen);
        return new OrgUnit(id, parent, scheme, type, code, name, households, validFrom, validTo, version + 1);
    }

    /** Below another parent; where that may be is for the level scheme and the tree to say. */
    OrgUnit move(UnitId to, Version seen) {
        requireNotCity();
        beforeChange(seen);
        return new OrgUnit(id, to, scheme, type, code, name, households, validFrom, validTo, version + 1);
    }

    /** From the day on, which is not before its first. */
    OrgUnit close(LocalDate day, Version seen) {
        requireNotCity();
        beforeChange(seen);
        LocalDate end = day.isBefore(validFrom) ? validFrom : day;
        return new OrgUnit(id, parent, scheme, type, code, name, households, validFrom, end, version + 1);
    }

    static String properName(String name) {
        String proper = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        int length = proper.codePointCount(0, proper.length());
        if (length < 1 || length > LONGEST_NAME || UNPRINTABLE.matcher(proper).find()) {
            throw ProblemException.invalid("/name", "unit.name.form", LONGEST_NAME);
        }
        return proper;
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        requireOpen();
    }

    private void requireNotCity() {
        if (isCity()) {
            throw ProblemException.conflict("unit-is-city");
        }
    }
}
