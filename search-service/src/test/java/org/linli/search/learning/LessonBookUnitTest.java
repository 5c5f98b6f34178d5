package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.search.learning.DecidedOpinions.Answer;

class LessonBookUnitTest {

    private static int mostEach(int most, long... opinions) {
        return LessonBook.mostEach(
                Arrays.stream(opinions)
                        .mapToObj(count -> new Answer("答" + count, count))
                        .toList(),
                most);
    }

    @Test
    void allAreLearnedFromWhereThereIsRoom() {
        assertThat(mostEach(1_000, 500, 300, 5)).isGreaterThanOrEqualTo(500);
    }

    @Test
    void ofTheFrequentOnesAsManyAsThereIsRoomForAndOfTheRareOnesAll() {
        assertThat(mostEach(1_000, 900_000, 300, 100)).isEqualTo(600);
        assertThat(mostEach(1_000, 900_000, 700_000, 100)).isEqualTo(450);
    }

    @Test
    void ofEachAtLeastOne() {
        assertThat(mostEach(2, 50, 50, 50)).isEqualTo(1);
    }

    @Test
    void rarerAnswersAreThoughtOf() {
        assertThat(new LessonBook.Plan(List.of(new Answer("a", 7), new Answer("b", 5)), 3, 15).known())
                .isEqualTo(0.8);
    }
}
