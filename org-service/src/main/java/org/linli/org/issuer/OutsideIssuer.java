package org.linli.org.issuer;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The issuer at which people sign in instead of here, if one is configured. Its addresses are asked for at the first
 * sign-in: this service starts without it, and whoever is signed in stays so while it is away.
 */
@Component
@EnableConfigurationProperties(OutsideIssuerSettings.class)
class OutsideIssuer {

    static final String BACK = "/login/back";

    /** It does not answer, or not as an OpenID Connect issuer does. */
    static final class AwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AwayException(Throwable cause) {
            super("The outside issuer cannot be asked", cause);
        }
    }

    private record Known(ClientRegistration registration, JwtDecoder identities) {}

    private final OutsideIssuerSettings settings;
    private final String back;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private volatile @Nullable Known known;

    OutsideIssuer(OutsideIssuerSettings settings, @Value("${linli.issuer}") String address) {
        if (settings.issuer() != null && settings.clientSecret().isBlank()) {
            throw new UnsafeStartException(
                    "People sign in at " + settings.issuer() + ", but the suite has no secret there.",
                    "Set LINLI_OUTSIDE_CLIENT_SECRET.");
        }
        this.settings = settings;
        this.back = address + BACK;
    }

    boolean isConfigured() {
        return settings.issuer() != null;
    }

    /** Where to send a browser for its journey. */
    URI signInPage(OutsideVisit visit) {
        return URI.create(request(visit).getAuthorizationRequestUri());
    }

    /**
     * The login name of whoever the issuer sent back with a code.
     *
     * @return empty when the code, or what it was turned into, is not good; or says no name
     * @throws AwayException when the issuer cannot be asked
     */
    Optional<String> loginName(OutsideVisit visit, String code) {
        return identity(visit, code)
                .filter(identity -> visit.nonce().equals(identity.getClaimAsString("nonce")))
                .map(identity -> identity.getClaimAsString(settings.claim()))
                .filter(name -> !name.isBlank());
    }

    /** Where a browser signs out there too and then goes on; straight on where the issuer has no such page. */
    URI farewell(URI next) {
        try {
            Object page = known().registration()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            if (page != null) {
                return UriComponentsBuilder.fromUriString(page.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{next}")
                        .encode()
                        .buildAndExpand(settings.clientId(), next)
                        .toUri();
            }
        } catch (AwayException away) {
            return next;
        }
        return next;
    }

    private Optional<Jwt> identity(OutsideVisit visit, String code) {
        Known issuer = known();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(visit.state())
                .build();
        try {
            var tokens = codes.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                    issuer.registration(), new OAuth2AuthorizationExchange(request(visit), response)));
            Object identity = tokens.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
            return Optional.ofNullable(identity)
                    .map(token -> Objects.requireNonNull(issuer.identities().decode(token.toString())));
        } catch (OAuth2AuthorizationException | JwtException refused) {
            return Optional.empty();
        } catch (RestClientException unreachable) {
            throw new AwayException(unreachable);
        }
    }

    private OAuth2AuthorizationRequest request(OutsideVisit visit) {
        ClientRegistration registration = known().registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(registration.getScopes())
                .state(visit.state())
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, visit.verifier()))
                .additionalParameters(parameters -> {
                    parameters.put("nonce", visit.nonce());
                    parameters.put(PkceParameterNames.CODE_CHALLENGE, visit.challenge());
                    parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    /** Two that ask at the same moment may both fetch it; that does no harm. */
    private Known known() {
        Known now = known;
        if (now == null) {
            now = discovered();
            known = now;
        }
        return now;
    }

    private Known discovered() {
        try {
            ClientRegistration registration = ClientRegistrations.fromOidcIssuerLocation(
                            Objects.requireNonNull(settings.issuer()).toString())
                    .registrationId("outside")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri(back)
                    .scope(settings.scopes())
                    .build();
            var decoders = new OidcIdTokenDecoderFactory();
            SignatureAlgorithm algorithm =
                    algorithm(registration.getProviderDetails().getConfigurationMetadata());
            decoders.setJwsAlgorithmResolver(_ -> algorithm);
            return new Known(registration, decoders.createDecoder(registration));
        } catch (IllegalArgumentException | IllegalStateException | RestClientException unreachable) {
            throw new AwayException(unreachable);
        }
    }

    /** RS256 wherever it is offered, since every issuer must know it; ES256 where an issuer keeps to that alone. */
    private static SignatureAlgorithm algorithm(Map<String, Object> metadata) {
        Object offered = metadata.get("id_token_signing_alg_values_supported");
        Collection<?> names = offered instanceof Collection<?> listed ? listed : List.of();
        return names.contains("ES256") && !names.contains("RS256")
                ? SignatureAlgorithm.ES256
                : SignatureAlgorithm.RS256;
    }
}
