package org.linli.property.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.company.CompanyId;
import org.linli.property.place.PlaceDesk;

/**
 * That a company serves a compound (服务关系): started on a day, open until it is ended, never reopened. At most one
 * professional service of a compound holds on any day; a street's fallback may stand beside it while one hands over to
 * the other.
 *
 * @param unit a compound, or an area of several run as one, which stands for all of them
 * @param until first day on which it no longer holds; absent while it is open
 */
public record CompoundService(
        ServiceId id,
        CompanyId company,
        UnitId unit,
        ServiceMode mode,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {

    /** A service that begins may be agreed this long ahead. */
    static final int MOST_DAYS_AHEAD = 366;

    /** Puts mode and first day right, also of one that has ended. */
    CompoundService corrected(ServiceMode newMode, LocalDate newSince, LocalDate today, Version seen) {
        seen.mustBe(version);
        mustBeginBetween(newSince, today);
        if (until != null && until.isBefore(newSince)) {
            throw ProblemException.invalid("/since", "service.since.after-end", until.toString());
        }
        return new CompoundService(id, company, unit, newMode, newSince, until, version + 1);
    }

    /**
     * The first day on which it no longer holds; the day it began for one that was entered by mistake.
     *
     * @throws ProblemException 409 when it has ended, 422 when the day lies before its first or too far ahead
     */
    CompoundService ended(LocalDate day, LocalDate today, Version seen) {
        seen.mustBe(version);
        if (until != null) {
            throw ProblemException.conflict("service-ended", until.toString());
        }
        if (day.isBefore(since)) {
            throw ProblemException.invalid("/until", "service.until.before-start", since.toString());
        }
        if (day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw ProblemException.invalid("/until", "service.day.ahead", MOST_DAYS_AHEAD);
        }
        return new CompoundService(id, company, unit, mode, since, day, version + 1);
    }

    static void mustBeginBetween(LocalDate since, LocalDate today) {
        if (since.isBefore(PlaceDesk.EARLIEST)) {
            throw ProblemException.invalid("/since", "service.since.early", PlaceDesk.EARLIEST.toString());
        }
        if (since.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw ProblemException.invalid("/since", "service.day.ahead", MOST_DAYS_AHEAD);
        }
    }
}
