package org.linli.org.issuer;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Secrets;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps digests of codes and tokens in place of themselves: whoever reads the table can use none of them. What is looked
 * up comes back with the value it was asked by; the other tokens of that authorization stay digests, which nobody needs
 * in clear.
 */
final class DigestedAuthorizations implements OAuth2AuthorizationService {

    private static final String DIGESTED = "{sha256}";

    private final OAuth2AuthorizationService kept;

    DigestedAuthorizations(OAuth2AuthorizationService kept) {
        this.kept = kept;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        kept.save(withValues(authorization, DigestedAuthorizations::digest));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (token.startsWith(DIGESTED)) {
            return null; // Somebody read the table, and tries what stands there.
        }
        String digest = digest(token);
        OAuth2Authorization found = kept.findByToken(digest, type);
        return found == null ? null : withValues(found, value -> value.equals(digest) ? token : value);
    }

    private static String digest(String value) {
        return value.startsWith(DIGESTED) ? value : Secrets.digest(value);
    }

    private static OAuth2Authorization withValues(OAuth2Authorization authorization, UnaryOperator<String> change) {
        var copy = OAuth2Authorization.from(authorization);
        change(
                authorization.getToken(OAuth2AuthorizationCode.class),
                copy,
                code -> new OAuth2AuthorizationCode(
                        change.apply(code.getTokenValue()),
                        Objects.requireNonNull(code.getIssuedAt()),
                        Objects.requireNonNull(code.getExpiresAt())));
        change(
                authorization.getToken(OAuth2AccessToken.class),
                copy,
                token -> new OAuth2AccessToken(
                        token.getTokenType(),
                        change.apply(token.getTokenValue()),
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        token.getScopes()));
        change(
                authorization.getToken(OAuth2RefreshToken.class),
                copy,
                token -> new OAuth2RefreshToken(
                        change.apply(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt()));
        change(
                authorization.getToken(OidcIdToken.class),
                copy,
                token -> new OidcIdToken(
                        change.apply(token.getTokenValue()),
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        token.getClaims()));
        return copy.build();
    }

    private static <T extends OAuth2Token> void change(
            OAuth2Authorization.@Nullable Token<T> token, OAuth2Authorization.Builder copy, UnaryOperator<T> change) {
        if (token != null) {
            Map<String, Object> metadata = token.getMetadata();
            copy.token(change.apply(token.getToken()), kept -> kept.putAll(metadata));
        }
    }
}
