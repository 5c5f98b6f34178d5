package org.linli.search.hot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a time is looked at: so many whole days up to and with today, Asia/Shanghai, beside as many windows of the same
 * length right before. They roll with the day and do not follow the calendar: on a Monday, a calendar week would have one
 * day to compare with seven.
 */
public enum HeatPeriod {
    /** Today, beside four weeks of days. */
    DAY(1, 28),
    /** Seven days, beside eight times seven. */
    WEEK(7, 8),
    /** Thirty days, beside six times thirty. */
    MONTH(30, 6);

    private final int days;
    private final int windows;

    HeatPeriod(int days, int windows) {
        this.days = days;
        this.windows = windows;
    }

    /** How many days it has. */
    public int days() {
        return days;
    }

    /** Its first day, when it ends with this one. */
    public LocalDate first(LocalDate day) {
        return day.minusDays(days - 1L);
    }

    /** First day of so many windows before it. */
    public LocalDate since(LocalDate day, int windowsBefore) {
        return first(day).minusDays((long) days * windowsBefore);
    }

    /** How many whole windows before it lie behind the day of the first opinion, and can be compared with. */
    int windows(LocalDate day, LocalDate firstOpinion) {
        return Math.clamp(ChronoUnit.DAYS.between(firstOpinion, first(day)) / days, 0, windows);
    }

    /** How many windows are compared with where there is history enough. */
    int windows() {
        return windows;
    }
}
