package org.linli.portal.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people read them here, in Asia/Shanghai whatever the server's zone. */
public final class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter LIST =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private Times() {}

    /** 14:05. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** 11-25 14:05 in lists; with the year where it is not this one. */
    public static String inList(Instant time, Instant now) {
        boolean sameYear = time.atZone(ZONE).getYear() == now.atZone(ZONE).getYear();
        return (sameYear ? LIST : FULL).format(time);
    }

    /** 2026-11-25 14:05, where the year matters. */
    public static String full(Instant time) {
        return FULL.format(time);
    }

    /** Whole minutes, at least one. */
    static long minutes(Duration duration) {
        return Math.max(1, duration.toMinutes());
    }
}
