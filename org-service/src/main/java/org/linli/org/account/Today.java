package org.linli.org.account;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.calendar.CityTime;

/** The day by which appointments begin and end: the one in China. */
final class Today {

    private Today() {}

    static LocalDate in(Clock clock) {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }
}
