package org.linli.portal.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs somebody in as the issuer would, without one. */
@Component
public class TestSignIn {

    private static final long HOUR = 3600;

    private final UserTokens tokens;
    private final ClientRegistrationRepository registrations;
    private final JsonMapper json;

    TestSignIn(UserTokens tokens, ClientRegistrationRepository registrations, JsonMapper json) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.json = json;
    }

    public void as(Person person) {
        Instant now = Instant.now();
        Instant end = now.plusSeconds(HOUR);
        OidcIdToken identity = new OidcIdToken(
                UUID.randomUUID().toString(), now, end, Map.of("sub", person.id(), "name", person.name()));
        DefaultOidcUser user = new DefaultOidcUser(AuthorityUtils.createAuthorityList("ROLE_USER"), identity);
        OAuth2AuthenticationToken authentication =
                new OAuth2AuthenticationToken(user, user.getAuthorities(), SignInConfiguration.REGISTRATION);
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, accessToken(person), now, end);
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        Objects.requireNonNull(registrations.findByRegistrationId(SignInConfiguration.REGISTRATION)),
                        person.id(),
                        access),
                authentication,
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private String accessToken(Person person) {
        List<Map<String, String>> appointments = person.appointments().stream()
                .map(one -> Map.of("unit", one.unit(), "role", one.role().name()))
                .toList();
        String claims = json.writeValueAsString(
                Map.of("sub", person.id(), "name", person.name(), "appointments", appointments));
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }
}
