package org.linli.bench.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.bench.grouping.Decisions.Rightness;
import org.linli.bench.grouping.Decisions.Scored;

class DecisionsUnitTest {

    @Test
    void precisionIsOfThoseCalledTheSameAndRecallOfThoseThatAre() {
        Decisions decisions = new Decisions(List.of(
                scored("g", 0.9, true), scored("g", 0.8, false), scored("g", 0.7, true), scored("g", 0.1, true)));

        Rightness rightness = decisions.at(0.7);

        assertThat(rightness.precision()).isEqualTo(2 / 3.0);
        assertThat(rightness.recall()).isEqualTo(2 / 3.0);
        assertThat(rightness.f1()).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void nothingCalledTheSameScoresNothing() {
        assertThat(new Decisions(List.of(scored("g", 0.5, true))).at(0.6).f1()).isZero();
    }

    @Test
    void theBestThresholdKeepsEqualScoresTogether() {
        Decisions decisions = new Decisions(List.of(
                scored("g", 0.9, true), scored("g", 0.5, true), scored("g", 0.5, false), scored("g", 0.2, false)));

        assertThat(decisions.bestThreshold()).isEqualTo(0.5);
    }

    @Test
    void aHalfIsJudgedByTheOthersThreshold() {
        List<Scored> pairs = new ArrayList<>();
        for (int group = 0; group < 40; group++) {
            pairs.add(scored("g" + group, 0.8, true));
            pairs.add(scored("g" + group, 0.3, false));
        }

        assertThat(new Decisions(pairs).crossed().f1()).isEqualTo(1);
        assertThat(new Decisions(pairs).crossedHalves()).hasSize(2).allMatch(half -> half.f1() == 1);
    }

    private static Scored scored(String group, double score, boolean same) {
        return new Scored(new Pair("a", "b", group, "test", same), score);
    }
}
