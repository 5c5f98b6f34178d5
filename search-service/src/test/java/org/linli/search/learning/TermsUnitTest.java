package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermsUnitTest {

    private static TermCounts counts(String... texts) {
        TermCounts counts = new TermCounts();
        for (String text : texts) {
            counts.add(Grams.of(text));
        }
        return counts;
    }

    @Test
    void aPartThatOneTextHasIsNoTerm() {
        // 灯 alone is in two of them.
        assertThat(Terms.of(counts("灯", "灯亮", "路"), 100).size()).isEqualTo(1);
    }

    @Test
    void theMostFrequentAreKept() {
        TermCounts counts = counts("灯", "灯", "灯", "路", "路", "车");

        Terms terms = Terms.of(counts, 1);

        assertThat(terms.size()).isEqualTo(1);
        assertThat(terms.weigh(Grams.of("灯")).inputs()).hasSize(1);
        assertThat(terms.weigh(Grams.of("路")).inputs()).isEmpty();
    }

    @Test
    void theRarerAPartTheMoreItCountsAndATextIsOfLengthOne() {
        Terms terms = Terms.of(counts("灯,路", "灯,路", "灯", "灯"), 100);

        float[] weights = terms.weigh(Grams.of("灯,路,天")).weights();

        assertThat(weights).hasSize(2);
        assertThat(Math.hypot(weights[0], weights[1])).isCloseTo(1, within(1e-6));
        assertThat(terms.weigh(Grams.of("灯")).weights()).containsExactly(1);
        assertThat(Math.max(weights[0], weights[1])).isGreaterThan(Math.min(weights[0], weights[1]));
    }

    @Test
    void manyPartsAreCounted() {
        TermCounts counts = new TermCounts();
        StringBuilder text = new StringBuilder();
        for (int character = 0x4E00; character < 0x4E00 + 20_000; character++) {
            text.append((char) character);
        }
        counts.add(Grams.of(text.toString()));
        counts.add(Grams.of(text.toString()));

        // 20,000 characters and one pair fewer, unless two should be the same number.
        assertThat(Terms.of(counts, 100_000).size()).isBetween(39_990, 39_999);
    }
}
