package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeCodesTest {

    /** The secret of RFC 6238's appendix B, "12345678901234567890", in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void theCodesAreThoseOfTheStandard() {
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void theStepBeforeAndTheOneAfterCountAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = now.getEpochSecond() / 30;

        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, now.minusSeconds(30)), now))
                .hasValue(step - 1);
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, now.plusSeconds(30)), now))
                .hasValue(step + 1);
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void aSecretIsRandomAndIsScannedWithItsOwner() {
        assertThat(TimeCodes.newSecret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(TimeCodes.newSecret());
        assertThat(TimeCodes.uri(SECRET, "王小明"))
                .isEqualTo("otpauth://totp/Linli%20%E9%82%BB%E9%87%8C:%E7%8E%8B%E5%B0%8F%E6%98%8E?secret=" + SECRET
                        + "&issuer=Linli%20%E9%82%BB%E9%87%8C&algorithm=SHA1&digits=6&period=30");
        assertThat(QrCode.svg(TimeCodes.uri(SECRET, "王小明"))).startsWith("<svg ").endsWith("</svg>");
    }
}
