package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HalfOfTheTimeUnitTest {

    @Test
    void whenTheServiceStopsItGoesOnNoLonger() {
        Breather breather = new HalfOfTheTime(() -> false, () -> true);

        assertThatThrownBy(() -> {
                    while (true) {
                        breather.breathe();
                    }
                })
                .isInstanceOf(InterruptedException.class);
    }
}
