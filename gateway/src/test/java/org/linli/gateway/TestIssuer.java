package org.linli.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An issuer that mints tokens, changes its keys and goes down when told. */
public final class TestIssuer implements AutoCloseable {

    public static final String NAME = "https://issuer.linli.example";

    private final DisposableServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey key = newKey();
    private volatile boolean down;

    public TestIssuer() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/oauth2/jwks", (_, response) -> {
                    asked.incrementAndGet();
                    return down
                            ? response.status(500).send()
                            : response.header("Content-Type", "application/json")
                                    .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()));
                }))
                .bindNow();
    }

    public String keysAddress() {
        return "http://127.0.0.1:" + server.port() + "/oauth2/jwks";
    }

    /** How often the keys were fetched. */
    public int asked() {
        return asked.get();
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    public void changeKey() {
        key = newKey();
    }

    public String token(String subject) {
        return token(NAME, subject, Instant.now().plusSeconds(300));
    }

    public String token(String issuer, String subject, Instant until) {
        return signed(key, issuer, subject, until);
    }

    /** Signed with a key of the forger's own, under the name of the issuer's. */
    public String forged(String subject) {
        return signed(newKey(key.getKeyID()), NAME, subject, Instant.now().plusSeconds(300));
    }

    private static String signed(RSAKey key, String issuer, String subject, Instant until) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(until.minusSeconds(600)))
                .expirationTime(Date.from(until))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        return newKey(UUID.randomUUID().toString());
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
