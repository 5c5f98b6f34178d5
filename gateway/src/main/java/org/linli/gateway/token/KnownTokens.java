package org.linli.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers the tokens whose signature was found good, so that a caller who asks often costs one check of it and not one
 * for each request. Issuer and time are looked at every time. What is remembered is forgotten as early as keys are fetched
 * again: a withdrawn key lets its tokens pass for no longer than that. Services check each token themselves.
 */
final class KnownTokens implements ReactiveJwtDecoder {

    /** A token is some three kilobytes. */
    private static final int MOST = 4_000;

    private final ReactiveJwtDecoder checking;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> known;

    /**
     * @param checking checks everything
     * @param validator what can change while a signature stays good
     * @param remembered how long a good signature is taken for granted
     */
    KnownTokens(ReactiveJwtDecoder checking, OAuth2TokenValidator<Jwt> validator, Duration remembered, Clock clock) {
        this.checking = checking;
        this.validator = validator;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(remembered)
                .ticker(ticker(clock))
                .build();
    }

    private static Ticker ticker(Clock clock) {
        return () -> clock.millis() * 1_000_000;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt jwt = known.getIfPresent(token);
        if (jwt == null) {
            return checking.decode(token).doOnNext(checked -> known.put(token, checked));
        }
        if (validator.validate(jwt).hasErrors()) {
            known.invalidate(token);
            return Mono.error(new BadJwtException("No longer valid"));
        }
        return Mono.just(jwt);
    }
}
