package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedWordsUnitTest {

    private static SearchApi.Hit hit(String... marked) {
        List<SearchApi.Segment> segments = List.of(marked).stream()
                .map(word -> new SearchApi.Segment(word, true))
                .toList();
        return new SearchApi.Hit(
                "1",
                null,
                List.of(new SearchApi.Fragment(segments)),
                null,
                null,
                null,
                SearchApi.State.RECEIVED,
                null,
                Instant.EPOCH,
                null);
    }

    private static String shown(MarkedWords words, String text) {
        StringBuilder shown = new StringBuilder();
        words.cut(text).forEach(piece -> shown.append(piece.hit() ? "[" + piece.text() + "]" : piece.text()));
        return shown.toString();
    }

    @Test
    void whatWasMarkedInTheListIsMarkedInTheWholeText() {
        MarkedWords words = new MarkedWords();
        words.addAll(List.of(hit("电梯", "電動車", "电梯间")));

        assertThat(shown(words, "电梯间停着電動車，电梯坏了")).isEqualTo("[电梯间]停着[電動車]，[电梯]坏了");
    }

    @Test
    void aTextStaysWholeWhenNothingWasMarked() {
        assertThat(shown(new MarkedWords(), "a.b (c)")).isEqualTo("a.b (c)");
    }

    @Test
    void signsOfExpressionsAreOrdinaryCharacters() {
        MarkedWords words = new MarkedWords();
        words.addAll(List.of(hit("(3)")));

        assertThat(shown(words, "3 楼(3)室")).isEqualTo("3 楼[(3)]室");
    }
}
