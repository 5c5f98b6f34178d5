package org.linli.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import reactor.core.publisher.Mono;

class KnownTokensUnitTest {

    private final StoppedClock clock = new StoppedClock();
    private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    private final KnownTokens tokens = new KnownTokens(this::check, times, Duration.ofMinutes(5), clock);
    private int checked;

    @BeforeEach
    void tellTheTime() {
        times.setClock(clock);
    }

    @Test
    void aKnownTokensSignatureIsNotCheckedAgain() {
        Jwt first = decoded("clerk");

        assertThat(decoded("clerk")).isSameAs(first);
        assertThat(checked).isEqualTo(1);
    }

    @Test
    void anotherTokenIsCheckedForItself() {
        decoded("clerk");

        assertThat(decoded("reader").getTokenValue()).isEqualTo("reader");
        assertThat(checked).isEqualTo(2);
    }

    @Test
    void aKnownTokenIsRefusedOnceItsTimeIsOver() {
        decoded("short");
        clock.pass(Duration.ofMinutes(2));

        assertThatThrownBy(() -> decoded("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void itsSignatureIsCheckedAgainAsOftenAsKeysAreFetched() {
        decoded("clerk");
        clock.pass(Duration.ofMinutes(5));
        decoded("clerk");

        assertThat(checked).isEqualTo(2);
    }

    @Test
    void aForgedTokenIsNeverRemembered() {
        assertThatThrownBy(() -> decoded("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoded("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checked).isEqualTo(2);
    }

    private Mono<Jwt> check(String token) {
        checked++;
        return token.equals("forged") ? Mono.error(new BadJwtException("forged")) : Mono.just(jwt(token));
    }

    private Jwt decoded(String token) {
        return Objects.requireNonNull(tokens.decode(token).block());
    }

    private Jwt jwt(String token) {
        Duration time = token.equals("short") ? Duration.ofMinutes(1) : Duration.ofHours(1);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("clerk")
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plus(time))
                .build();
    }
}
