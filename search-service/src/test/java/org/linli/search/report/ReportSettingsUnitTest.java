package org.linli.search.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;

class ReportSettingsUnitTest {

    private static ReportSettings onDay(int day) {
        return new ReportSettings(true, day, LocalTime.of(8, 0), Duration.ofDays(3), Set.of(UnitType.STREET), null);
    }

    private static Optional<YearMonth> due(String when) {
        return onDay(1).due(OffsetDateTime.parse(when).toInstant());
    }

    @Test
    void theMonthBeforeIsDueFromTheDayAndTimeOnAsTheCityCounts() {
        assertThat(due("2026-03-01T07:59:59+08:00")).isEmpty();
        assertThat(due("2026-03-01T08:00:00+08:00")).contains(YearMonth.of(2026, 2));
        assertThat(due("2026-02-28T23:59:59Z")).isEmpty();
        assertThat(due("2026-03-01T00:00:00Z")).contains(YearMonth.of(2026, 2));
    }

    @Test
    void aServiceThatWasDownMakesUpForItWithinThreeDaysOnly() {
        assertThat(due("2026-03-04T07:59:00+08:00")).contains(YearMonth.of(2026, 2));
        assertThat(due("2026-03-04T08:01:00+08:00")).isEmpty();
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefused() {
        assertThatThrownBy(() -> onDay(29)).hasMessageContaining("1 to 28");
    }
}
