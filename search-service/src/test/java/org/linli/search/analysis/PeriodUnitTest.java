package org.linli.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodUnitTest {

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aWholeMonthIsComparedWithTheWholeMonthBefore() {
        assertThat(period("2026-03-01", "2026-03-31").before()).isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(period("2026-01-01", "2026-01-31").before()).isEqualTo(period("2025-12-01", "2025-12-31"));
    }

    @Test
    void aQuarterIsComparedWithTheQuarterBefore() {
        assertThat(period("2026-04-01", "2026-06-30").before()).isEqualTo(period("2026-01-01", "2026-03-31"));
    }

    @Test
    void aMonthThatHasOnlyBegunIsComparedWithTheSameDaysOfTheMonthBefore() {
        assertThat(period("2026-11-01", "2026-11-12").before()).isEqualTo(period("2026-10-01", "2026-10-12"));
        assertThat(period("2026-03-01", "2026-03-30").before()).isEqualTo(period("2026-02-01", "2026-02-28"));
    }

    @Test
    void anyOtherPeriodIsComparedWithAsManyDays() {
        assertThat(period("2026-03-05", "2026-03-11").before()).isEqualTo(period("2026-02-26", "2026-03-04"));
    }

    @Test
    void aYearAgoTheEndOfTheMonthIsTheEndOfTheMonth() {
        assertThat(period("2025-02-01", "2025-02-28").yearAgo()).isEqualTo(period("2024-02-01", "2024-02-29"));
        assertThat(period("2024-02-01", "2024-02-29").yearAgo()).isEqualTo(period("2023-02-01", "2023-02-28"));
        assertThat(period("2026-03-05", "2026-03-11").yearAgo()).isEqualTo(period("2025-03-05", "2025-03-11"));
    }
}
