package org.linli.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.search.opinion.OpinionId;

class GainUnitTest {

    private static final OpinionId ONE = opinion(1);
    private static final OpinionId TWO = opinion(2);
    private static final OpinionId THREE = opinion(3);

    private static OpinionId opinion(int number) {
        return new OpinionId(new UUID(0, number));
    }

    @Test
    void theBestOrderGainsAll() {
        assertThat(Gain.of(List.of(ONE, TWO, THREE), Map.of(ONE, 3, TWO, 1, THREE, 0)))
                .isEqualTo(1);
    }

    @Test
    void whatStandsHigherCountsMore() {
        Map<OpinionId, Integer> grades = Map.of(ONE, 1);

        assertThat(Gain.of(List.of(TWO, ONE), grades)).isEqualTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
        assertThat(Gain.of(List.of(TWO, THREE, ONE), grades)).isEqualTo(0.5, within(1e-9));
        assertThat(Gain.of(List.of(TWO), grades)).isZero();
    }

    @Test
    void whatStandsBehindTheTenthGainsNothing() {
        List<OpinionId> found =
                IntStream.rangeClosed(1, 11).mapToObj(GainUnitTest::opinion).toList();

        assertThat(Gain.of(found, Map.of(opinion(11), 3))).isZero();
    }

    @Test
    void ofManyAnswersTenAreEnough() {
        List<OpinionId> found =
                IntStream.rangeClosed(1, 10).mapToObj(GainUnitTest::opinion).toList();
        Map<OpinionId, Integer> grades =
                IntStream.rangeClosed(1, 20).boxed().collect(Collectors.toMap(GainUnitTest::opinion, _ -> 1));

        assertThat(Gain.of(found, grades)).isEqualTo(1);
    }

    @Test
    void aQuestionWithoutAJudgedAnswerHasNoGain() {
        TrialQuestion question = new TrialQuestion(QuestionId.next(), "电瓶车", 0);

        Compared compared = Compared.of(0, question, List.of(ONE, TWO), List.of(TWO, THREE), Map.of(ONE, 0));

        assertThat(compared.gainBefore()).isNull();
        assertThat(compared.isChanged()).isTrue();
        assertThat(compared.overlap()).isEqualTo(1);
    }

    @Test
    void anotherOrderIsAChangeToo() {
        TrialQuestion question = new TrialQuestion(QuestionId.next(), "电瓶车", 1);

        Compared compared = Compared.of(0, question, List.of(ONE, TWO), List.of(TWO, ONE), Map.of(TWO, 1));

        assertThat(compared.isChanged()).isTrue();
        assertThat(compared.overlap()).isEqualTo(2);
        assertThat(compared.gainAfter()).isEqualTo(1);
    }
}
