package org.linli.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.scope.Role;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class MandatesTest {

    private static final Instant EXPIRED = Instant.parse("2026-11-25T08:00:00Z");
    private static final UUID UNIT = new UUID(1, 2);

    private static Jwt token(String value) {
        if (!value.equals("clerk's")) {
            throw new BadJwtException("not of our issuer");
        }
        return Jwt.withTokenValue(value)
                .header("alg", "ES256")
                .subject("a clerk")
                .expiresAt(EXPIRED)
                .claim("appointments", List.of(Map.of("unit", UNIT.toString(), "role", "CLERK")))
                .build();
    }

    private static Mandates at(Instant now) {
        return new Mandates(MandatesTest::token, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void itTellsWhoAskedAndWhatTheyMightDo() {
        var holder = at(EXPIRED.plus(Duration.ofHours(1))).holder("clerk's").orElseThrow();

        assertThat(holder.subject()).isEqualTo("a clerk");
        assertThat(holder.appointments()).singleElement().satisfies(held -> {
            assertThat(held.role()).isEqualTo(Role.CLERK);
            assertThat(held.unit().value()).isEqualTo(UNIT);
        });
    }

    @ParameterizedTest
    @CsvSource({"-PT5M, true", "PT0S, true", "PT24H, true", "PT24H0.001S, false", "P30D, false"})
    void itCountsForADayAfterItExpired(Duration expiredFor, boolean counts) {
        assertThat(at(EXPIRED.plus(expiredFor)).holder("clerk's").isPresent()).isEqualTo(counts);
    }

    @Test
    void whatOurIssuerDidNotSignSpeaksForNobody() {
        assertThat(at(EXPIRED).holder("forged")).isEmpty();
    }
}
