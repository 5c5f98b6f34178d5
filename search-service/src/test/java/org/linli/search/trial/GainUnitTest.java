package org.linli.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

        Compared compared = Compared.of(0, question, null, List.of(ONE, TWO), List.of(TWO, THREE), Map.of(ONE, 0));

        assertThat(compared.gainBefore()).isNull();
        assertThat(compared.isChanged()).isTrue();
        assertThat(compared.overlap()).isEqualTo(1);
    }

    @Test
    void anotherOrderIsAChangeToo() {
        TrialQuestion question = new TrialQuestion(QuestionId.next(), "电瓶车", 1);

        Compared compared = Compared.of(0, question, null, List.of(ONE, TWO), List.of(TWO, ONE), Map.of(TWO, 1));

        assertThat(compared.isChanged()).isTrue();
        assertThat(compared.overlap()).isEqualTo(2);
        assertThat(compared.gainAfter()).isEqualTo(1);
    }

    @Test
    void whatTheTypesOfQueriesGainIsToldApart() {
        TrialQuestion question = new TrialQuestion(QuestionId.next(), "电瓶车", 1);
        Compared better = Compared.of(0, question, "hot", List.of(TWO, ONE), List.of(ONE, TWO), Map.of(ONE, 1));
        Compared worse = Compared.of(1, question, "title", List.of(ONE), List.of(TWO), Map.of(ONE, 1));
        Compared same = Compared.of(2, question, "title", List.of(ONE), List.of(ONE), Map.of(ONE, 1));
        Compared unjudged = Compared.of(3, question, "title", List.of(ONE), List.of(TWO), Map.of());

        Trial.Figures figures = Trial.Figures.of(List.of(better, worse, same, unjudged), Instant.EPOCH);

        assertThat(figures.types())
                .extracting(Trial.OfType::type, Trial.OfType::judged, Trial.OfType::better, Trial.OfType::worse)
                .containsExactly(tuple("hot", 1, 1, 0), tuple("title", 2, 0, 1));
        assertThat(figures.types().getLast().gainBefore()).isEqualTo(1);
        assertThat(figures.types().getLast().gainAfter()).isEqualTo(0.5);
        assertThat(figures.judged()).isEqualTo(3);
    }

    @Test
    void onlyTheFirstTenThatCountAreJudged() {
        JudgedQuery query =
                new JudgedQuery(QuestionId.next(), "q1", "hot", "电瓶车", Set.of("12345"), Set.of(ONE), Map.of());

        assertThat(query.counting(List.of(ONE, TWO, THREE), Map.of(ONE, "12345", TWO, "12345", THREE, "letters")))
                .containsExactly(TWO);
    }
}
