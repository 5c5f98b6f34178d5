package org.linli.property.company;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.input.ProperText;

/**
 * A property company (物业企业): registered once in the city by its credit code and kept by one unit; active, suspended
 * while it may take on nothing new, closed for good when it serves nobody any more. Its party organisation changes form
 * from a day on, and every former form stays readable.
 *
 * @param unit who keeps its record
 */
public record Company(
        CompanyId id,
        UnitId unit,
        CreditCode code,
        String name,
        CompanyKind kind,
        CompanyState state,
        PartyOrganisation party,
        Instant registeredAt,
        long version) {

    public static final int LONGEST_NAME = 100;

    public Company {
        name = properName(name);
    }

    Company changed(UnitId newUnit, String newName, CompanyKind newKind, Version seen) {
        beforeChange(seen);
        return new Company(id, newUnit, code, newName, newKind, state, party, registeredAt, version + 1);
    }

    /**
     * From a day on in this form; the same day again puts its form right.
     *
     * @throws ProblemException 422 when the day lies ahead, or before the day from which the present form holds
     */
    Company organised(PartyForm form, LocalDate since, LocalDate today, Version seen) {
        beforeChange(seen);
        PartyRule.mustBegin(since, party.since(), today);
        return new Company(
                id, unit, code, name, kind, state, new PartyOrganisation(form, since), registeredAt, version + 1);
    }

    Company suspended(Version seen) {
        beforeChange(seen);
        if (state == CompanyState.SUSPENDED) {
            throw ProblemException.conflict("company-suspended", name);
        }
        return in(CompanyState.SUSPENDED);
    }

    Company resumed(Version seen) {
        beforeChange(seen);
        if (state == CompanyState.ACTIVE) {
            throw ProblemException.conflict("company-active", name);
        }
        return in(CompanyState.ACTIVE);
    }

    /** @param services how many services it has left, anywhere in the city */
    Company closed(long services, Version seen) {
        beforeChange(seen);
        if (services > 0) {
            throw ProblemException.conflict("company-still-serving", name, services);
        }
        return in(CompanyState.CLOSED);
    }

    private Company in(CompanyState newState) {
        return new Company(id, unit, code, name, kind, newState, party, registeredAt, version + 1);
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        if (state == CompanyState.CLOSED) {
            throw ProblemException.conflict("company-closed", name);
        }
    }

    static String properName(String given) {
        String proper = ProperText.of(given);
        if (!ProperText.fits(proper, LONGEST_NAME)) {
            throw ProblemException.invalid("/name", "company.name.form", LONGEST_NAME);
        }
        return proper;
    }
}
