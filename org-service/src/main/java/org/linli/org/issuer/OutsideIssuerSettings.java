package org.linli.org.issuer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An OpenID Connect issuer at which people sign in instead of here.
 *
 * @param issuer its address, below which it publishes {@code .well-known/openid-configuration}; absent: people sign in here
 * @param clientId the suite's name there
 * @param clientSecret the suite's secret there
 * @param claim the claim of its identity tokens that holds the login name of an account here
 * @param scopes what is asked for; the claim must be in it
 */
@Validated
@ConfigurationProperties("linli.identity.outside")
record OutsideIssuerSettings(
        @Nullable URI issuer,
        @DefaultValue("linli") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") @NotBlank String claim,
        @DefaultValue({"openid", "profile"}) @NotEmpty List<String> scopes) {

    @Override
    public String toString() {
        return "OutsideIssuerSettings[" + issuer + "]";
    }
}
