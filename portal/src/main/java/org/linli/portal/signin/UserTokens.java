package org.linli.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The tokens behind each signed-in browser, kept here and never sent to it. A token about to run out is exchanged for a
 * new one; one exchange at a time, since a refresh token counts once. Two browsers of one person have tokens of their own:
 * the key is the identity token of the sign-in, not the person.
 */
@Component
public class UserTokens implements OAuth2AuthorizedClientRepository {

    /** A token must still count when the call arrives. */
    private static final Duration SAFETY = Duration.ofSeconds(30);

    /** @param identity the newest identity token, which ends the sign-in at the issuer */
    private record Tokens(OAuth2AuthorizedClient client, String identity) {}

    private final Map<String, Tokens> bySignIn = new ConcurrentHashMap<>();
    private final RestClientRefreshTokenTokenResponseClient issuer = new RestClientRefreshTokenTokenResponseClient();
    private final Clock clock;

    UserTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * An access token of the user this thread works for.
     *
     * @throws SignInOverException when there is none to be had
     */
    public String ofThisUser() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    String of(@Nullable Authentication user) {
        if (user == null || !(user.getPrincipal() instanceof OidcUser person)) {
            throw new SignInOverException("Nobody is signed in", null);
        }
        Tokens tokens = bySignIn.computeIfPresent(key(person), (_, known) -> stillGood(known) ? known : renewed(known));
        if (tokens == null) {
            throw new SignInOverException("The sign-in is not known here", null);
        }
        return tokens.client().getAccessToken().getTokenValue();
    }

    private boolean stillGood(Tokens tokens) {
        Instant end = tokens.client().getAccessToken().getExpiresAt();
        return end != null && end.isAfter(clock.instant().plus(SAFETY));
    }

    private Tokens renewed(Tokens tokens) {
        OAuth2AuthorizedClient client = tokens.client();
        OAuth2RefreshToken refresh = client.getRefreshToken();
        if (refresh == null) {
            throw new SignInOverException("The issuer gave no refresh token", null);
        }
        try {
            OAuth2AccessTokenResponse answer = issuer.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), refresh));
            OAuth2RefreshToken next = answer.getRefreshToken();
            Object identity = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
            return new Tokens(
                    new OAuth2AuthorizedClient(
                            client.getClientRegistration(),
                            client.getPrincipalName(),
                            answer.getAccessToken(),
                            next == null ? refresh : next),
                    identity == null ? tokens.identity() : identity.toString());
        } catch (OAuth2AuthorizationException over) {
            throw new SignInOverException("The issuer gives no more tokens", over);
        }
    }

    /** The newest identity token of a sign-in. */
    Optional<String> identity(OidcUser person) {
        return Optional.ofNullable(bySignIn.get(key(person))).map(Tokens::identity);
    }

    @EventListener
    void forget(SessionDestroyedEvent end) {
        end.getSecurityContexts().stream()
                .map(SecurityContext::getAuthentication)
                .filter(java.util.Objects::nonNull)
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .forEach(person -> bySignIn.remove(key((OidcUser) person)));
    }

    private static String key(OidcUser person) {
        return person.getIdToken().getTokenValue();
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (user.getPrincipal() instanceof OidcUser person) {
            bySignIn.put(key(person), new Tokens(client, key(person)));
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request) {
        return user.getPrincipal() instanceof OidcUser person
                ? (T) Optional.ofNullable(bySignIn.get(key(person)))
                        .map(Tokens::client)
                        .orElse(null)
                : null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {
        if (user.getPrincipal() instanceof OidcUser person) {
            bySignIn.remove(key(person));
        }
    }
}
