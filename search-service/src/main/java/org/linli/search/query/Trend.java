package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many opinions came in, step by step over a period: a step for every day, week or month of it, also where nothing
 * came in (S6). A week begins on Monday; the first and the last step reach no further than the period.
 *
 * @param counted false when PostgreSQL counted, where every word of the text must occur
 */
public record Trend(Interval interval, List<Step> steps, boolean counted) {

    /**
     * @param from first day, Asia/Shanghai
     * @param to last day, included
     */
    public record Step(LocalDate from, LocalDate to, long received) {}

    /** How long a step is. */
    public enum Interval {
        DAY(ChronoUnit.DAYS, CalendarInterval.Day),
        WEEK(ChronoUnit.WEEKS, CalendarInterval.Week),
        MONTH(ChronoUnit.MONTHS, CalendarInterval.Month);

        private final ChronoUnit unit;
        private final CalendarInterval inIndex;

        Interval(ChronoUnit unit, CalendarInterval inIndex) {
            this.unit = unit;
            this.inIndex = inIndex;
        }

        CalendarInterval inIndex() {
            return inIndex;
        }

        private LocalDate beginning(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        /** How many steps a period has. */
        public long steps(LocalDate from, LocalDate to) {
            return unit.between(beginning(from), to) + 1;
        }
    }

    public Trend {
        steps = List.copyOf(steps);
    }

    /** @param counts by the first day of the whole step */
    public static Trend of(
            Interval interval, LocalDate from, LocalDate to, Map<LocalDate, Long> counts, boolean counted) {
        List<Step> steps = new ArrayList<>();
        for (LocalDate at = interval.beginning(from); !at.isAfter(to); at = at.plus(1, interval.unit)) {
            LocalDate last = at.plus(1, interval.unit).minusDays(1);
            steps.add(
                    new Step(at.isBefore(from) ? from : at, last.isAfter(to) ? to : last, counts.getOrDefault(at, 0L)));
        }
        return new Trend(interval, steps, counted);
    }
}
