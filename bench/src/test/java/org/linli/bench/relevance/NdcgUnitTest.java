package org.linli.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgUnitTest {

    private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1);

    @Test
    void theBestOrderScoresOne() {
        assertThat(Ndcg.of(List.of("a", "b", "x"), GRADES)).isEqualTo(1);
    }

    @Test
    void anOrderTurnedRoundScoresByTheGainsAndTheirRanks() {
        double turned = 1 + 3 / (Math.log(3) / Math.log(2));
        double best = 3 + 1 / (Math.log(3) / Math.log(2));

        assertThat(Ndcg.of(List.of("b", "a"), GRADES)).isEqualTo(turned / best, within(1e-12));
    }

    @Test
    void whatComesAfterTheTenthCountsNothing() {
        List<String> late = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");

        assertThat(Ndcg.of(late, GRADES)).isZero();
    }

    @Test
    void aQueryThatNothingAnswersScoresNothing() {
        assertThat(Ndcg.of(List.of("x"), Map.of())).isZero();
    }
}
