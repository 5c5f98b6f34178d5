package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ErasUnitTest {

    @Test
    void whatIsSaidNowCameAfterAllOfThem() {
        Eras eras = Eras.of(LongStream.range(1_000, 1_900).toArray());

        assertThat(eras.size()).isEqualTo(8);
        assertThat(eras.begunBy(5_000)).isEqualTo(8);
        assertThat(eras.begunBy(1_450)).isEqualTo(4);
        assertThat(eras.begunBy(10)).isZero();
    }

    @Test
    void whereAllWasSaidOnOneDayThereIsOneEra() {
        assertThat(Eras.of(new long[] {7, 7, 7}).size()).isEqualTo(1);
    }
}
