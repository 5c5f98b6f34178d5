package org.linli.search.saved;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.linli.platform.calendar.CityTime;

/** When its owner is told what is new in a search. */
public enum Alert {
    NEVER,
    /** Within two minutes, and not more often than once in one, however much comes in. */
    AT_ONCE,
    /** Each day at eight, Asia/Shanghai. */
    DAILY,
    /** Each Monday at eight, Asia/Shanghai. */
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What was found up to then is told by now; empty for never. */
    Optional<Instant> toldUntil(Instant now) {
        ZonedDateTime today = now.atZone(CityTime.ZONE).with(MORNING);
        ZonedDateTime monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case NEVER -> Optional.empty();
            case AT_ONCE -> Optional.of(now.truncatedTo(ChronoUnit.MINUTES));
            case DAILY -> Optional.of(latest(today, today.minusDays(1), now));
            case WEEKLY -> Optional.of(latest(monday, monday.minusWeeks(1), now));
        };
    }

    private static Instant latest(ZonedDateTime turn, ZonedDateTime before, Instant now) {
        return turn.toInstant().isAfter(now) ? before.toInstant() : turn.toInstant();
    }
}
