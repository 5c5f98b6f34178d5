package org.linli.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.gateway.GatewaySettings;
import reactor.core.publisher.Mono;

class SigningKeysUnitTest {

    private final StoppedClock clock = new StoppedClock();
    private final OctetSequenceKey first = key("first");
    private JWKSet published = new JWKSet(first);
    private boolean down;
    private int asked;

    private final SigningKeys keys = new SigningKeys(
            Mono.defer(() -> {
                asked++;
                return down ? Mono.error(new ConnectException()) : Mono.just(published);
            }),
            new GatewaySettings.Tokens(
                    "https://issuer.example",
                    URI.create("https://issuer.example/jwks"),
                    Duration.ofMinutes(5),
                    Duration.ofHours(24),
                    Duration.ofSeconds(10)),
            clock);

    @Test
    void freshKeysAreServedFromMemory() {
        find("first");
        clock.pass(Duration.ofMinutes(4));

        assertThat(find("first")).containsExactly(first);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void olderKeysStillServeAndAreFetchedAgain() {
        find("first");
        clock.pass(Duration.ofMinutes(6));

        assertThat(find("first")).containsExactly(first);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void keysOutliveAnOutageOfTheirIssuer() {
        find("first");
        down = true;
        clock.pass(Duration.ofHours(23));

        assertThat(find("first")).containsExactly(first);
    }

    @Test
    void butNotForEver() {
        find("first");
        down = true;
        clock.pass(Duration.ofHours(25));

        assertThatThrownBy(() -> find("first")).hasRootCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aWithdrawnKeyIsGoneWithTheNextFetch() {
        find("first");
        published = new JWKSet(key("second"));
        clock.pass(Duration.ofMinutes(6));
        find("first");

        assertThat(find("first")).extracting(JWK::getKeyID).containsExactly("second");
    }

    @Test
    void unknownKeysDoNotFloodTheIssuer() {
        find("first");
        for (int i = 0; i < 1000; i++) {
            clock.pass(Duration.ofMillis(20));
            find("made-up-" + i);
        }

        // The first fetch, and one each ten seconds of the twenty.
        assertThat(asked).isBetween(2, 3);
    }

    @Test
    void anOutageIsNotProbedWithEveryToken() {
        down = true;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> find("first")).hasRootCauseInstanceOf(ConnectException.class);
        }

        assertThat(asked).isEqualTo(1);
    }

    private List<JWK> find(String keyId) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
        return List.copyOf(keys.apply(new SignedJWT(header, new JWTClaimsSet.Builder().build()))
                .collectList()
                .blockOptional()
                .orElseThrow());
    }

    private static OctetSequenceKey key(String id) {
        try {
            return new OctetSequenceKeyGenerator(256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
