package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramsUnitTest {

    private static int shared(Grams one, Grams other) {
        return (int) IntStream.range(0, one.size())
                .filter(at -> IntStream.range(0, other.size()).anyMatch(to -> other.code(to) == one.code(at)))
                .count();
    }

    @Test
    void aTextIsItsCharactersTheirPairsAndItsWordsInLetters() {
        // 电 梯 坏, 电梯 梯坏, wifi
        assertThat(Grams.of("电梯坏 wifi").size()).isEqualTo(6);
        assertThat(Grams.of("，。!").size()).isZero();
    }

    @Test
    void whatOccursTwiceIsCountedTwice() {
        Grams grams = Grams.of("灯,灯,路");
        assertThat(IntStream.range(0, grams.size()).map(grams::count)).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void longNumbersAreToldByTheirLength() {
        assertThat(shared(Grams.of("20180104"), Grams.of("20190317"))).isEqualTo(1);
        assertThat(shared(Grams.of("12"), Grams.of("13"))).isZero();
    }

    @Test
    void theSameTextHasTheSameFingerprint() {
        assertThat(Grams.of("路灯坏了").fingerprint()).isEqualTo(Grams.of("路灯坏了。").fingerprint());
        assertThat(Grams.of("路灯坏了").fingerprint()).isNotEqualTo(Grams.of("路灯亮了").fingerprint());
    }
}
