package org.linli.portal.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people sign in. The portal starts whether or not the issuer runs, so nothing is discovered: every address stands
 * here, and those that browsers open are public ones.
 *
 * @param issuer {@code iss} of every token, and the suite's one address with our own issuer
 * @param address the portal's public address, where the issuer sends people back to
 * @param authorize where browsers are sent to sign in
 * @param endSession where browsers are sent to sign out
 * @param token where a code becomes tokens; called by the portal itself
 * @param keys where the keys are that signed the tokens; called by the portal itself
 * @param clientId the portal's name at the issuer
 * @param clientSecret its secret
 */
@Validated
@ConfigurationProperties("linli.portal.sign-in")
record IssuerSettings(
        @NotNull URI issuer,
        @NotNull URI address,
        @NotNull URI authorize,
        @NotNull URI endSession,
        @NotNull URI token,
        @NotNull URI keys,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "IssuerSettings[" + issuer + "]";
    }
}
