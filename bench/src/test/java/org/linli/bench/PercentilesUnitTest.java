package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesUnitTest {

    private static final Percentiles HUNDRED = new Percentiles(
            LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).boxed().toList());

    @Test
    void aPercentileIsATimeThatWasMeasuredAndThatManyWereNotSlowerThan() {
        assertThat(HUNDRED.millis(0.5)).isEqualTo(50);
        assertThat(HUNDRED.millis(0.99)).isEqualTo(99);
        assertThat(HUNDRED.millis(1)).isEqualTo(100);
        assertThat(HUNDRED.count()).isEqualTo(100);
    }

    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        assertThat(new Percentiles(List.of(3_000_000L, 1_000_000L, 2_000_000L)).millis(0.5))
                .isEqualTo(2);
    }

    @Test
    void whatWasNotMeasuredTookNoTime() {
        assertThat(new Percentiles(List.of()).millis(0.99)).isZero();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Percentiles.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Percentiles.median(9, 1, 5)).isEqualTo(5);
    }
}
