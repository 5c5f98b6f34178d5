package org.linli.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class AlertUnitTest {

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @Test
    void neverTellsNothing() {
        assertThat(Alert.NEVER.toldUntil(at("2026-11-26T10:00:00+08:00"))).isEmpty();
    }

    @Test
    void atOnceTellsOnceAMinuteHoweverMuchComesIn() {
        assertThat(Alert.AT_ONCE.toldUntil(at("2026-11-26T10:00:01+08:00"))).contains(at("2026-11-26T10:00:00+08:00"));
        assertThat(Alert.AT_ONCE.toldUntil(at("2026-11-26T10:00:59+08:00"))).contains(at("2026-11-26T10:00:00+08:00"));
    }

    @Test
    void dailyTellsAtEightWhatCameUpToThen() {
        assertThat(Alert.DAILY.toldUntil(at("2026-11-26T07:59:00+08:00"))).contains(at("2026-11-25T08:00:00+08:00"));
        assertThat(Alert.DAILY.toldUntil(at("2026-11-26T08:00:00+08:00"))).contains(at("2026-11-26T08:00:00+08:00"));
    }

    @Test
    void weeklyTellsOnMondayAtEight() {
        // A Thursday, and the Monday before eight.
        assertThat(Alert.WEEKLY.toldUntil(at("2026-11-26T10:00:00+08:00"))).contains(at("2026-11-23T08:00:00+08:00"));
        assertThat(Alert.WEEKLY.toldUntil(at("2026-11-23T07:00:00+08:00"))).contains(at("2026-11-16T08:00:00+08:00"));
    }
}
