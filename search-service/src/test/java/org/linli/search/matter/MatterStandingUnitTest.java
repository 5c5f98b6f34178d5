package org.linli.search.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterStandingUnitTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,     ,             OPEN,     false
            ANSWERED, ,             ANSWERED, false
            CLOSED,   SETTLED,      SETTLED,  true
            CLOSED,   NOT_FEASIBLE, DECLINED, true
            CLOSED,   WITHDRAWN,    DECLINED, true
            """)
    void aMatterStandsForThoseWhoRaisedItAsItIsAnsweredOrClosed(
            String state, String outcome, MatterStanding.State expected, boolean closed) {
        MatterStanding standing = MatterStanding.of(state, outcome, "已修好", "规划为消防通道", Instant.EPOCH, 3);

        assertThat(standing.state()).isEqualTo(expected);
        assertThat(standing.state().isClosed()).isEqualTo(closed);
        assertThat(standing.reason()).isEqualTo(expected == MatterStanding.State.DECLINED ? "规划为消防通道" : null);
    }
}
