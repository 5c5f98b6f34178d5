package org.linli.search.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.UnitType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the month's reports are issued by themselves, and how they are printed.
 *
 * @param scheduled false where reports are issued on demand only
 * @param day of the month after, 1 to 28
 * @param time of that day, Asia/Shanghai
 * @param late how long after that a service that was down still makes up for it; then on demand only, so that a service
 *     that is set up in the middle of a month issues no empty reports
 * @param units kinds of units that get one
 * @param font a TrueType file in place of the house's own, for names with rarer characters
 */
@ConfigurationProperties("linli.search.reports")
public record ReportSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("1") int day,
        @DefaultValue("08:00") LocalTime time,
        @DefaultValue("3d") Duration late,
        @DefaultValue({"DISTRICT", "STREET"}) Set<UnitType> units,
        @Nullable Path font) {

    private static final int LAST_DAY = 28;

    public ReportSettings {
        if (day < 1 || day > LAST_DAY) {
            throw new IllegalArgumentException("linli.search.reports.day must be 1 to 28, so that every month has it");
        }
    }

    /** The month whose reports are due now, if it is time. */
    Optional<YearMonth> due(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(CityTime.ZONE));
        Instant turn = month.atDay(day).atTime(time).atZone(CityTime.ZONE).toInstant();
        return now.isBefore(turn) || now.isAfter(turn.plus(late))
                ? Optional.empty()
                : Optional.of(month.minusMonths(1));
    }
}
