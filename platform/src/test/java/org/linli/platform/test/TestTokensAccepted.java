package org.linli.platform.test;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Lets the service's decoder take {@link TestTokens} too, under the rules that hold for real ones. */
final class TestTokensAccepted implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JwtDecoder real ? either(real, name.equals("mandateTokens")) : bean;
    }

    private static JwtDecoder either(JwtDecoder real, boolean ofAnyAge) {
        var test = testDecoder(
                ofAnyAge
                        ? new JwtIssuerValidator(TestTokens.ISSUER)
                        : JwtValidators.createDefaultWithIssuer(TestTokens.ISSUER));
        return token -> isTestToken(token) ? test.decode(token) : real.decode(token);
    }

    private static JwtDecoder testDecoder(OAuth2TokenValidator<Jwt> ofTheIssuer) {
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(TestTokens.KEY)))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                ofTheIssuer,
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("linli"))));
        return decoder;
    }

    private static boolean isTestToken(String token) {
        try {
            return JWTParser.parse(token).getHeader() instanceof com.nimbusds.jose.JWSHeader header
                    && TestTokens.KEY_ID.equals(header.getKeyID());
        } catch (ParseException e) {
            throw new BadJwtException("No token", e);
        }
    }
}
