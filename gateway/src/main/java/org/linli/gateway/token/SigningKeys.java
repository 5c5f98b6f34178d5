package org.linli.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys, held so that an issuer that is down locks nobody out.
 *
 * <ul>
 *   <li>Younger than {@code keysFresh}: served from memory.
 *   <li>Older: still served, and fetched again in the background. A key the issuer has withdrawn is thus refused at the
 *       latest by the second token after that age.
 *   <li>Older than {@code keysKept}: no longer served; tokens cannot be checked and callers get 503, not 401.
 *   <li>An unknown key id makes one fetch, and not more than one per {@code keysPause} whatever callers send.
 * </ul>
 */
final class SigningKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final Mono<JWKSet> issuer;
    private final Clock clock;
    private final Duration fresh;
    private final Duration kept;
    private final Duration pause;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable Attempt> last = new AtomicReference<>();

    private record Held(JWKSet keys, Instant since) {}

    private record Attempt(Mono<JWKSet> answer, Instant at) {}

    /** @param issuer fetches the keys anew on each subscription, bounded in time and size */
    SigningKeys(Mono<JWKSet> issuer, GatewaySettings.Tokens settings, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        this.fresh = settings.keysFresh();
        this.kept = settings.keysKept();
        this.pause = settings.keysPause();
    }

    /** All keys that may have signed the token; an error when that cannot be known. */
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        Held now = held.get();
        String keyId = token.getHeader().getKeyID();
        if (now == null || age(now).compareTo(kept) > 0) {
            return fetch().flatMapIterable(JWKSet::getKeys);
        }
        if (keyId != null && now.keys().getKeyByKeyId(keyId) == null) {
            return fetch().onErrorReturn(now.keys()).flatMapIterable(JWKSet::getKeys);
        }
        if (age(now).compareTo(fresh) > 0) {
            fetch().subscribe(_ -> {}, _ -> {});
        }
        return Flux.fromIterable(now.keys().getKeys());
    }

    private Duration age(Held keys) {
        return Duration.between(keys.since(), clock.instant());
    }

    /** Joins the last attempt while the pause runs, so that callers at the same moment make one fetch together. */
    private Mono<JWKSet> fetch() {
        Instant now = clock.instant();
        Attempt attempt = last.updateAndGet(before -> before != null
                        && now.isBefore(before.at().plus(pause))
                ? before
                : new Attempt(
                        issuer.doOnNext(this::hold).doOnError(this::report).cache(), now));
        return attempt == null ? issuer : attempt.answer();
    }

    private void hold(JWKSet keys) {
        held.set(new Held(keys, clock.instant()));
    }

    private void report(Throwable thrown) {
        Held now = held.get();
        LOG.atWarn()
                .addKeyValue("reason", thrown.getClass().getSimpleName())
                .addKeyValue("keysFrom", now == null ? "none" : now.since().toString())
                .log("The issuer's keys could not be fetched");
    }
}
