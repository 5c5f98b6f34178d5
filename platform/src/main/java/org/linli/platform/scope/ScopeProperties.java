package org.linli.platform.scope;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens count.
 *
 * @param service short name of this service, for instance {@code org}: the segment behind {@code /api/}
 * @param issuer what a token's {@code iss} must be: the suite's public address, or any other OIDC issuer
 * @param jwksUri where the issuer's public keys are fetched
 * @param gateway where other services' published snapshots are fetched
 */
@Validated
@ConfigurationProperties("linli")
public record ScopeProperties(
        @NotNull String service,
        @NotNull URI issuer,
        @NotNull URI jwksUri,
        @NotNull URI gateway) {}
