package org.linli.org.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.platform.start.Identifiers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys in use, as every instance of the service sees them: read again from the database every half minute, so that a
 * key made by one instance is published by all long before it signs.
 */
@Component
class KeyRing implements JWKSource<SecurityContext> {

    private static final Duration FRESH = Duration.ofSeconds(30);
    /** Clocks differ, and a verifier grants a minute. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private record Seen(List<SigningKey> keys, Instant at) {}

    private final SigningKeys keys;
    private final TransactionTemplate transactions;
    private final IdentityProperties properties;
    private final Identifiers identifiers;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), Instant.MIN);

    KeyRing(
            SigningKeys keys,
            @Qualifier("jobs") TransactionTemplate transactions,
            IdentityProperties properties,
            Identifiers identifiers,
            Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.properties = properties;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(
                new JWKSet(published().stream().<JWK>map(SigningKey::key).toList()));
    }

    /** Which of the candidates signs now. */
    JWK signing(List<JWK> candidates) {
        var now = clock.instant();
        var signer = published().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key signs yet"));
        return candidates.stream()
                .filter(candidate -> candidate.getKeyID().equals(signer.id()))
                .findFirst()
                .orElse(signer.key());
    }

    List<SigningKey> published() {
        var now = clock.instant();
        var last = seen;
        if (last.keys().isEmpty() || last.at().plus(FRESH).isBefore(now)) {
            seen = new Seen(readOrKeep(last.keys(), now), now);
        }
        return seen.keys();
    }

    /** While the database is away the keys last seen go on counting. */
    private List<SigningKey> readOrKeep(List<SigningKey> last, Instant now) {
        try {
            var known = keys.published(now);
            return known.isEmpty() ? firstKey() : known;
        } catch (DataAccessException | TransactionException away) {
            if (last.isEmpty()) {
                throw away;
            }
            return last;
        }
    }

    /** Makes a new key when the newest is old, and deletes those whose tokens have all run out. */
    void rotateWhenDue() {
        transactions.executeWithoutResult(_ -> {
            keys.lock();
            var now = clock.instant();
            var known = keys.published(now);
            if (known.isEmpty()
                    || known.getFirst().createdAt().plus(properties.keyLife()).isBefore(now)) {
                rotate(known, now);
            }
            keys.deleteUnpublished(now);
        });
    }

    /**
     * Makes a new key, whatever the age of the newest.
     *
     * @return every published key, the new one first
     */
    List<SigningKey> rotate() {
        return Objects.requireNonNull(transactions.execute(_ -> {
            keys.lock();
            var now = clock.instant();
            rotate(keys.published(now), now);
            return reread(now);
        }));
    }

    private List<SigningKey> firstKey() {
        return Objects.requireNonNull(transactions.execute(_ -> {
            keys.lock();
            var now = clock.instant();
            var known = keys.published(now);
            return known.isEmpty() ? List.of(rotate(known, now)) : known;
        }));
    }

    /** The first key signs at once: no cache can hold an older one. */
    private SigningKey rotate(List<SigningKey> known, Instant now) {
        var signsFrom = known.isEmpty() ? now : now.plus(properties.keyAhead());
        var fresh = SigningKey.fresh(identifiers.next(), now, signsFrom);
        keys.add(fresh);
        keys.retireAllBut(fresh, signsFrom.plus(properties.accessTokenLife()).plus(SLACK));
        return fresh;
    }

    private List<SigningKey> reread(Instant now) {
        var known = keys.published(now);
        seen = new Seen(known, now);
        return known;
    }
}
