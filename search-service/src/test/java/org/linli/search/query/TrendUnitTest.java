package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.search.query.Trend.Interval;
import org.linli.search.query.Trend.Step;

class TrendUnitTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void daysOnWhichNothingCameInAreThereToo() {
        List<Step> steps = Trend.of(
                        Interval.DAY,
                        day("2026-02-27"),
                        day("2026-03-01"),
                        Map.of(day("2026-02-27"), 2L, day("2026-03-01"), 1L),
                        true)
                .steps();

        assertThat(steps).extracting(Step::received).containsExactly(2L, 0L, 1L);
    }

    @Test
    void weeksBeginOnMondayAndReachNoFurtherThanThePeriod() {
        // 2026-11-25 is a Wednesday.
        List<Step> steps = Trend.of(
                        Interval.WEEK, day("2026-11-14"), day("2026-11-25"), Map.of(day("2026-11-09"), 3L), true)
                .steps();

        assertThat(steps)
                .containsExactly(
                        new Step(day("2026-11-14"), day("2026-11-15"), 3),
                        new Step(day("2026-11-16"), day("2026-11-22"), 0),
                        new Step(day("2026-11-23"), day("2026-11-25"), 0));
    }

    @Test
    void thereAreAsManyStepsAsAreSaid() {
        for (Interval interval : Interval.values()) {
            for (int days = 0; days < 400; days += 13) {
                LocalDate from = day("2025-12-30");
                LocalDate to = from.plusDays(days);

                assertThat(Trend.of(interval, from, to, Map.of(), true).steps())
                        .hasSize((int) interval.steps(from, to));
            }
        }
    }
}
