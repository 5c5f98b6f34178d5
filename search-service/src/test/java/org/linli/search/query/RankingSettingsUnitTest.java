package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingSettingsUnitTest {

    @ParameterizedTest
    @CsvSource({"1,100", "20,100", "30,90", "60,60", "100,100"})
    void theWindowIsWholePages(int limit, int window) {
        assertThat(new RankingSettings(100).windowFor(limit)).isEqualTo(window);
    }

    @Test
    void aPageLargerThanTheWindowIsLookedAtWhole() {
        assertThat(new RankingSettings(50).windowFor(100)).isEqualTo(100);
    }

    @Test
    void zeroLeavesTheOrderOfTheIndex() {
        assertThat(new RankingSettings(0).looksTwice()).isFalse();
        assertThat(new RankingSettings(1).looksTwice()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 201})
    void aWindowThatNoCursorCanCarryIsRefusedAtTheStart(int window) {
        assertThatThrownBy(() -> new RankingSettings(window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linli.search.ranking.window");
    }
}
