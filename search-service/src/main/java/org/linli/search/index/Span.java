package org.linli.search.index;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.platform.calendar.CityTime;

/**
 * The years whose opinions lie in one index: by when they were received, in the city's time.
 *
 * @param first the year it begins with; 0 where all years lie together
 * @param years how many; 0 for all
 */
record Span(int first, int years) {

    static final Span ALL = new Span(0, 0);

    /** Intake takes nothing from before; what is there all the same lies with it. */
    private static final int EARLIEST = 1980;

    /** Elasticsearch reads years of four digits and refuses what is later, whichever index it is sent to. */
    private static final int LATEST = 9999;

    /** Spans of so many years follow each other without a gap, so that each time lies in exactly one. */
    static Span of(Instant received, int years) {
        if (years == 0) {
            return ALL;
        }
        int year = Math.clamp(received.atZone(CityTime.ZONE).getYear(), EARLIEST, LATEST);
        return new Span(Math.floorDiv(year, years) * years, years);
    }

    /** What its index's name ends with: nothing where there is one index for everything. */
    String suffix() {
        return years == 0 ? "" : "-" + first;
    }

    /** A time that lies in it. */
    Instant begin() {
        return years == 0
                ? Instant.EPOCH
                : LocalDate.of(first, 1, 1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** Whether its last year has ended; all years never do. */
    boolean isOver(Instant now) {
        return years > 0
                && !now.isBefore(LocalDate.of(first + years, 1, 1)
                        .atStartOfDay(CityTime.ZONE)
                        .toInstant());
    }
}
