package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockoutRuleTest {

    @Test
    void fourFailuresCostNothing() {
        assertThat(LockoutRule.waitAfter(4)).isZero();
    }

    @Test
    void theFifthFailureCostsAMinuteAndEachFurtherTwiceAsMuch() {
        assertThat(LockoutRule.waitAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LockoutRule.waitAfter(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(LockoutRule.waitAfter(8)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void nobodyWaitsLongerThanAnHour() {
        assertThat(LockoutRule.waitAfter(12)).isEqualTo(Duration.ofHours(1));
        assertThat(LockoutRule.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }
}
