package org.linli.org.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day by which appointments begin and end: the one in China. */
final class Today {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Today() {}

    static LocalDate in(Clock clock) {
        return LocalDate.now(clock.withZone(CHINA));
    }
}
