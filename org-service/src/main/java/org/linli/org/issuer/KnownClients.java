package org.linli.org.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Bearer;
import org.linli.org.account.Secrets;
import org.linli.org.account.StreetClients;
import org.linli.org.issuer.IdentityProperties.SuiteClient;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Appointment;
import org.linli.platform.start.LocalProfiles;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Who may ask for tokens: the suite's own clients from the configuration, and the streets' clients from the database,
 * read at every request so that a disabled one gets nothing from that moment on.
 */
@Component
class KnownClients implements RegisteredClientRepository {

    private record Suite(UUID id, String clientId, SuiteClient client, RegisteredClient registered) {}

    private static final int LEAST_SECRET = 32;

    private final StreetClients streets;
    private final Places places;
    private final IdentityProperties properties;
    private final Map<String, Suite> suite = new HashMap<>();

    KnownClients(StreetClients streets, Places places, IdentityProperties properties, Environment environment) {
        if (!LocalProfiles.active(environment)) {
            properties.clients().forEach(KnownClients::refuseShortSecret);
        }
        this.streets = streets;
        this.places = places;
        this.properties = properties;
        properties.clients().forEach((clientId, client) -> suite.put(clientId, suite(clientId, client)));
    }

    /** A secret that a person thought up could be guessed: it is stored as a digest that was made for random ones. */
    private static void refuseShortSecret(String clientId, SuiteClient client) {
        if (client.secret().length() < LEAST_SECRET) {
            throw new UnsafeStartException(
                    "The secret of the client " + clientId + " is shorter than " + LEAST_SECRET + " characters.",
                    "Make one with 'openssl rand -hex 32'.");
        }
    }

    /** Streets' clients are written by their administrators, the suite's by the configuration; never from here. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are not registered through the issuer");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return suite.values().stream()
                .filter(one -> one.registered().getId().equals(id))
                .map(Suite::registered)
                .findFirst()
                .or(() -> uuid(id).flatMap(streets::byId).map(this::street))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return Optional.ofNullable(suite.get(clientId))
                .map(Suite::registered)
                .or(() -> streets.byClientId(clientId).map(this::street))
                .orElse(null);
    }

    /** Whom a token speaks for that the client asked for itself. */
    Optional<Bearer> bearer(RegisteredClient registered) {
        return Optional.ofNullable(suite.get(registered.getClientId()))
                .map(this::bearer)
                .or(() -> uuid(registered.getId()).flatMap(streets::byId).map(StreetClients.Known::bearer));
    }

    private Bearer bearer(Suite one) {
        var appointments = places.root().stream()
                .flatMap(city -> one.client().roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(role -> new Appointment(city.id(), role)))
                .toList();
        return new Bearer(one.id(), one.clientId(), one.client().name(), false, appointments);
    }

    private Suite suite(String clientId, SuiteClient client) {
        // The same id at every instance and after every start, since audits name it.
        var id = UUID.nameUUIDFromBytes(("linli:client:" + clientId).getBytes(StandardCharsets.UTF_8));
        var builder = client(id, clientId, client.name(), Secrets.digest(client.secret()));
        if (!client.roles().isEmpty()) {
            builder.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (!client.redirectUris().isEmpty()) {
            builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUris(uris -> uris.addAll(client.redirectUris()))
                    .postLogoutRedirectUris(uris -> uris.addAll(client.postLogoutRedirectUris()))
                    .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)));
        }
        return new Suite(id, clientId, client, builder.build());
    }

    private RegisteredClient street(StreetClients.Known known) {
        var client = known.client();
        return client(client.id(), client.clientId(), client.name(), known.secretDigest())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient.Builder client(UUID id, String clientId, String name, String secretDigest) {
        return RegisteredClient.withId(id.toString())
                .clientId(clientId)
                .clientName(name)
                .clientSecret(secretDigest)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.accessTokenLife())
                        .refreshTokenTimeToLive(properties.signInIdle())
                        .reuseRefreshTokens(false)
                        .build());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
