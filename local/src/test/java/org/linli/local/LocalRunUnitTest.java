package org.linli.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalRunUnitTest {

    private static final long GIB = 1L << 30;

    @Test
    void lessThanTwoGibibytesOfDiskAreRefusedInOneSentence() {
        assertThatThrownBy(() -> LocalRun.requireFreeDisk(2 * GIB - 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("The disk is nearly full: 2047 MiB are free, and Linli needs 2 GiB to start.");
        assertThatCode(() -> LocalRun.requireFreeDisk(2 * GIB)).doesNotThrowAnyException();
    }
}
