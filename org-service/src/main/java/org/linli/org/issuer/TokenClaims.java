package org.linli.org.issuer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.org.account.AccountId;
import org.linli.org.account.Bearer;
import org.linli.org.account.Credentials;
import org.linli.platform.scope.Appointment;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in each token whom it speaks for. Asked anew for every token: what an account is appointed to, whether it is still
 * active and its sign-in still live, so that a refresh ends the moment one of them does.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** What every access token is for: the suite's APIs. */
    static final String AUDIENCE = "linli";

    private final KnownClients clients;
    private final Credentials credentials;
    private final SignIns signIns;

    TokenClaims(KnownClients clients, Credentials credentials, SignIns signIns) {
        this.clients = clients;
        this.credentials = credentials;
        this.signIns = signIns;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            var principal = principal(context);
            var person = person(principal);
            context.getClaims()
                    .claim("name", person.name())
                    .claim("preferred_username", person.loginName())
                    .claim("sid", signInOf(principal).toString());
        } else if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var isClient = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
            var bearer = isClient
                    ? clients.bearer(context.getRegisteredClient()).orElseThrow(TokenClaims::over)
                    : person(principal(context));
            context.getClaims()
                    .subject(bearer.id().toString())
                    .audience(new ArrayList<>(List.of(AUDIENCE)))
                    .claim("name", bearer.name())
                    .claim(
                            "appointments",
                            bearer.appointments().stream()
                                    .map(TokenClaims::claim)
                                    .collect(Collectors.toCollection(ArrayList::new)));
            if (isClient) {
                context.getClaims().claim("linli_client", bearer.loginName());
            }
        }
    }

    private static Authentication principal(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        if (principal == null) {
            throw over();
        }
        return principal;
    }

    private static Map<String, String> claim(Appointment appointment) {
        // Plain collections: the stored token is read back by a mapper that takes no others.
        return new HashMap<>(Map.of(
                "unit", appointment.unit().toString(),
                "role", appointment.role().name()));
    }

    private Bearer person(Authentication principal) {
        return signIns.use(signInOf(principal))
                .flatMap(signIn -> credentials.bearer(AccountId.of(principal.getName())))
                .filter(person -> !person.mustChangePassword())
                .orElseThrow(TokenClaims::over);
    }

    private static UUID signInOf(Authentication principal) {
        if (principal.getDetails() instanceof String id) {
            return UUID.fromString(id);
        }
        throw over();
    }

    private static OAuth2AuthenticationException over() {
        return new OAuth2AuthenticationException(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_GRANT, "The account is disabled or the sign-in has ended", null));
    }
}
