package org.linli.search.analysis;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.linli.platform.calendar.CityTime;

/**
 * Some days on end, as the city counts days.
 *
 * @param from first day, Asia/Shanghai
 * @param to last day, included
 */
@Schema(name = "AnalysisPeriod")
public record Period(LocalDate from, LocalDate to) {

    /**
     * What it is compared with (环比): after whole months as many months, in a month that has only begun the same days of
     * the month before, otherwise as many days. So a February is never compared with 28 days of January.
     */
    Period before() {
        if (beginsMonth() && endsMonth()) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        if (beginsMonth() && YearMonth.from(from).equals(YearMonth.from(to))) {
            return new Period(from.minusMonths(1), to.minusMonths(1));
        }
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The same days a year ago (同比); the end of a month stays one, also in a leap year. */
    Period yearAgo() {
        LocalDate last = endsMonth() ? to.plusDays(1).minusYears(1).minusDays(1) : to.minusYears(1);
        return new Period(from.minusYears(1), last);
    }

    /** Its first moment. */
    OffsetDateTime start() {
        return from.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    /** The first moment behind it. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    private boolean beginsMonth() {
        return from.getDayOfMonth() == 1;
    }

    private boolean endsMonth() {
        return to.plusDays(1).getDayOfMonth() == 1;
    }
}
