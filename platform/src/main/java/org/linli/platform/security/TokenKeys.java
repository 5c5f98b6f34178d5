package org.linli.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/**
 * The issuer's public keys, fetched at the first token and kept. They are renewed every five minutes and at an unknown
 * key id; while the issuer is away the last ones known go on counting for a day, so that its outage locks nobody out.
 */
final class TokenKeys {

    private static final long LIVES = Duration.ofMinutes(5).toMillis();
    private static final long OUTAGE = Duration.ofDays(1).toMillis();
    private static final long BETWEEN_FETCHES = Duration.ofSeconds(5).toMillis();
    private static final int TIMEOUT = 2_000;
    private static final int LARGEST = 64 * 1024;

    private TokenKeys() {}

    static JWKSource<SecurityContext> of(URI jwks) {
        return of(jwks, LIVES, BETWEEN_FETCHES);
    }

    static JWKSource<SecurityContext> of(URI jwks, long lives, long betweenFetches) {
        try {
            var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST);
            return JWKSourceBuilder.<SecurityContext>create(jwks.toURL(), retriever)
                    .cache(lives, 2L * TIMEOUT + 1_000)
                    .refreshAheadCache(false)
                    .rateLimited(betweenFetches)
                    .outageTolerant(OUTAGE)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("linli.jwks-uri is no address: " + jwks, e);
        }
    }
}
