package org.linli.org.issuer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.scope.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things last, and the clients that belong to the suite itself. Streets' clients are created by administrators.
 *
 * @param accessTokenLife how long an access token counts: the longest a change of appointments takes to be felt
 * @param signInIdle a sign-in that is not used for so long ends; also the life of a refresh token
 * @param signInLife a sign-in ends after this time at the latest
 * @param keyLife after this time a new key signs
 * @param keyAhead how long a new key is published before it signs; longer than the key caches of gateway and services
 * @param clients by client id
 */
@Validated
@ConfigurationProperties("linli.identity")
public record IdentityProperties(
        @DefaultValue("10m") Duration accessTokenLife,
        @DefaultValue("2h") Duration signInIdle,
        @DefaultValue("12h") Duration signInLife,
        @DefaultValue("90d") Duration keyLife,
        @DefaultValue("10m") Duration keyAhead,
        @DefaultValue Map<String, @Valid SuiteClient> clients) {

    /**
     * A client of the suite itself.
     *
     * @param name what to show of it
     * @param secret in clear, from the environment; at least 32 characters outside a local run
     * @param roles what it holds in the city, when it calls for itself; empty for a client that calls for people
     * @param redirectUris where people come back to after signing in; empty for a client that calls for itself
     */
    public record SuiteClient(
            @NotBlank String name,
            @NotBlank String secret,
            @DefaultValue Set<Role> roles,
            @DefaultValue List<String> redirectUris,
            @DefaultValue List<String> postLogoutRedirectUris) {

        @Override
        public String toString() {
            return name;
        }
    }
}
