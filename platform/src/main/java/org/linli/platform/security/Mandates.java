package org.linli.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.linli.platform.scope.Caller;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * For whom another service goes on with what they asked it for (docs/decisions/0096): it shows the very token that they
 * came with. That it has expired meanwhile is no matter for a day, since it opens nothing by itself: whoever shows it
 * must be a service of the suite, and what is done stays within what its holder might do then.
 */
public final class Mandates {

    /** The header that holds the token of whoever asked. */
    public static final String HEADER = "Linli-On-Behalf-Of";

    /** For so long after it expired a token says what somebody wanted; later they are asked again. */
    public static final Duration COUNTS = Duration.ofHours(24);

    private final JwtDecoder tokens;
    private final Clock clock;
    private final TokenReader reader = new TokenReader();

    /** @param tokens takes those of our issuer that were meant for us, at whatever age */
    Mandates(JwtDecoder tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whose token it is; empty when it is none of our issuer's, or too old. */
    public Optional<Caller> holder(String token) {
        try {
            var read = tokens.decode(token);
            var expired = read.getExpiresAt();
            return expired == null || clock.instant().isAfter(expired.plus(COUNTS))
                    ? Optional.empty()
                    : Optional.of(reader.convert(read).getPrincipal());
        } catch (JwtException | InvalidBearerTokenException noToken) {
            return Optional.empty();
        }
    }
}
