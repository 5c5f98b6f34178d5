package org.linli.property.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.company.CompanyId;

/**
 * Somebody whom a company has in a compound that it serves: taken on, there until they leave or the service ends. Name
 * and telephone are deleted two years after that.
 *
 * @param name sealed; absent once its retention is over
 * @param until first day on which they are no longer there; absent while they are
 */
public record StaffMember(
        StaffId id,
        CompanyId company,
        UnitId unit,
        Job job,
        @Nullable Sealed name,
        @Nullable Sealed telephone,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {

    StaffMember corrected(Job newJob, @Nullable Sealed newName, @Nullable Sealed newTelephone, Version seen) {
        beforeChange(seen);
        return new StaffMember(id, company, unit, newJob, newName, newTelephone, since, null, version + 1);
    }

    /** @throws ProblemException 409 when they have left, 422 when the day lies ahead or before their first */
    StaffMember left(LocalDate day, LocalDate today, Version seen) {
        beforeChange(seen);
        if (day.isBefore(since)) {
            throw ProblemException.invalid("/until", "staff.until.before-start", since.toString());
        }
        if (day.isAfter(today)) {
            throw ProblemException.invalid("/until", "staff.until.future");
        }
        return new StaffMember(id, company, unit, job, name, telephone, since, day, version + 1);
    }

    Optional<Sealed> field(StaffField field) {
        return Optional.ofNullable(
                switch (field) {
                    case NAME -> name;
                    case TELEPHONE -> telephone;
                });
    }

    private void beforeChange(Version seen) {
        seen.mustBe(version);
        if (until != null) {
            throw ProblemException.conflict("staff-left", until.toString());
        }
    }
}
