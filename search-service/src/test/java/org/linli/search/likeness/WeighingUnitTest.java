package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.search.learning.Guess;

class WeighingUnitTest {

    @Test
    void whatWasLearnedCountsAsFourThatSayTheVerySame() {
        var suggested = Weighing.byBoth(List.of(new Guess("城管局", 0.6), new Guess("交警", 0.4)), Map.of("交警", 1.0));

        assertThat(suggested).extracting(OpinionSuggestions.Suggestion::value).containsExactly("交警", "城管局");
        assertThat(suggested.getFirst().confidence()).isCloseTo((4 * 0.4 + 1) / 5, within(1e-9));
        assertThat(suggested.stream()
                        .mapToDouble(OpinionSuggestions.Suggestion::confidence)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void manyThatSayTheSameOutweighIt() {
        var suggested = Weighing.byBoth(List.of(new Guess("城管局", 0.9)), Map.of("交警", 6.0));

        assertThat(suggested).extracting(OpinionSuggestions.Suggestion::value).containsExactly("交警", "城管局");
    }

    @Test
    void whereNobodyIsMuchAlikeItCountsAlone() {
        assertThat(Weighing.byBoth(List.of(new Guess("交警", 0.55)), Map.of())
                        .getFirst()
                        .confidence())
                .isCloseTo(0.55, within(1e-9));
    }

    @Test
    void atMostThreeAreSuggestedTheSurestFirst() {
        var suggested = Weighing.byNearest(Map.of("a", 0.3, "b", 0.25, "c", 0.2, "d", 0.16));

        assertThat(suggested).extracting(OpinionSuggestions.Suggestion::value).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsHardlyLikelyIsNotSuggested() {
        assertThat(Weighing.byNearest(Map.of("a", 0.09))).isEmpty();
        assertThat(Weighing.byBoth(List.of(new Guess("a", 0.01)), Map.of())).isEmpty();
        assertThat(Weighing.byBoth(List.of(), Map.of())).isEmpty();
    }
}
