package org.linli.platform.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.start.UnsafeStartException;

/** What is refused before anything is recorded. */
class AuditRulesUnitTest {

    @Test
    void noFeatureSaysWhoActed() {
        assertThatThrownBy(() -> new AuditEntry("a.b", "a", "1", null, Map.of("by", "somebody")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepingTheAuditForLessThan180DaysIsRefused() {
        assertThatThrownBy(() -> AuditAutoConfiguration.refuseShortRetention(Duration.ofDays(179)))
                .isInstanceOf(UnsafeStartException.class);
        AuditAutoConfiguration.refuseShortRetention(Duration.ofDays(180));
    }

    @Test
    void aChainThatNobodySignsIsRefused() {
        assertThatThrownBy(() -> AuditAutoConfiguration.refuseUnsigned(" ")).isInstanceOf(UnsafeStartException.class);
        AuditAutoConfiguration.refuseUnsigned("a key");
    }
}
