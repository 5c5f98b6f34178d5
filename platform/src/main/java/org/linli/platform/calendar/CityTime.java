package org.linli.platform.calendar;

import java.time.ZoneId;

/** The time that a Chinese city lives by, whatever the zone of the machine: days, months and years begin by it. */
public final class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityTime() {}
}
