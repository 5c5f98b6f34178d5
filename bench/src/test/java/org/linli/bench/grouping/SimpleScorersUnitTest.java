package org.linli.bench.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.bench.grouping.PairScorer.Message;

class SimpleScorersUnitTest {

    private static final Set<String> LAMPS = Set.of("路灯", "灯坏", "坏了");
    private static final Set<String> LAMPS_AGAIN = Set.of("路灯", "灯坏", "没修", "修好", "好了");

    @Test
    void jaccardIsWhatBothHaveOfWhatEitherHas() {
        assertThat(SimpleScorers.jaccard(LAMPS, LAMPS_AGAIN)).isEqualTo(2 / 6.0);
    }

    @Test
    void theShorterOneIsWhollyContainedInItself() {
        assertThat(SimpleScorers.containment(LAMPS, LAMPS_AGAIN)).isEqualTo(2 / 3.0);
        assertThat(SimpleScorers.containment(LAMPS, LAMPS)).isEqualTo(1);
    }

    @Test
    void aRareWordInCommonWeighsMoreThanACommonOne() {
        Map<String, Double> weights = Map.of("路灯", 3.0, "的问", 0.5, "a", 1.0, "b", 1.0);

        assertThat(SimpleScorers.cosine(Set.of("路灯", "a"), Set.of("路灯", "b"), weights))
                .isEqualTo(0.9, within(1e-12));
        assertThat(SimpleScorers.cosine(Set.of("的问", "a"), Set.of("的问", "b"), weights))
                .isEqualTo(0.2, within(1e-12));
    }

    @Test
    void nothingSaidIsLikeNothing() {
        assertThat(SimpleScorers.jaccard(Set.of(), Set.of())).isZero();
        assertThat(SimpleScorers.containment(Set.of(), LAMPS)).isZero();
        assertThat(SimpleScorers.cosine(Set.of(), LAMPS, Map.of())).isZero();
    }

    @Test
    void aReportBackNamesTheNumberOfItsOrder() {
        Message order = message("x-20261103000017", "路口有车违停");
        Message report = message("x-20261103000052", "反馈：工单号20261103000017");
        Message other = message("x-20261103000053", "来电 202611030000171 与 2026110300");

        assertThat(SimpleScorers.namesNumber(order, report)).isTrue();
        assertThat(SimpleScorers.namesNumber(report, order)).isTrue();
        assertThat(SimpleScorers.namesNumber(order, other)).isFalse();
    }

    private static Message message(String number, String text) {
        return new Message(number, text, Set.of(), Set.of());
    }
}
