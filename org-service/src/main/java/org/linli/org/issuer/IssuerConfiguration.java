package org.linli.org.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Secrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The issuer's endpoints and pages, each with a filter chain of its own before the platform's, which keeps the APIs. No
 * chain keeps anything in memory between two requests.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
@EnableScheduling
class IssuerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain issuerFilterChain(
            HttpSecurity http, SignInContext signIns, SignInDesk desk, OutsideIssuer outside, JwtDecoder tokens) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.clientAuthentication(
                                        clients -> clients.authenticationProviders(IssuerConfiguration::compareDigests))
                                .oidc(oidc -> oidc.logoutEndpoint(
                                        logout -> logout.logoutResponseHandler(farewell(desk, outside)))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(jwt -> jwt.decoder(tokens)))
                .securityContext(context -> context.securityContextRepository(signIns))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new SignInEntry(),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")))
                .build();
    }

    /** Client secrets are random, so they are stored as digests: see {@link Secrets}. */
    private static void compareDigests(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new SecretDigests());
            }
        }
    }

    private static final class SecretDigests implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence secret) {
            return Secrets.digest(Objects.requireNonNull(secret).toString());
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
            return secret != null && digest != null && Secrets.matches(secret.toString(), digest);
        }
    }

    /** Signing out at a client signs out here too, at the outside issuer if there is one, and then goes where the client asked. */
    private static AuthenticationSuccessHandler farewell(SignInDesk desk, OutsideIssuer outside) {
        if (outside.isConfigured()) {
            return (request, response, authentication) -> {
                response.addHeader(HttpHeaders.SET_COOKIE, desk.signOut(request));
                String next = authentication instanceof OidcLogoutAuthenticationToken logout
                        ? logout.getPostLogoutRedirectUri()
                        : null;
                response.sendRedirect(
                        outside.farewell(URI.create(next == null ? "/" : next)).toString());
            };
        }
        var handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler(
                (request, response, _) -> response.addHeader(HttpHeaders.SET_COOKIE, desk.signOut(request)));
        return handler;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesFilterChain(HttpSecurity http, SignInCookie cookie) {
        return http.securityMatcher("/login", OutsideIssuer.BACK, "/logout", "/connect/code", "/connect/password")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(FormTokens.inCookie(cookie.secure())))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.accessDeniedHandler(FormTokens::tryAgain))
                .headers(Customizer.withDefaults())
                .build();
    }

    /**
     * Sign-ins are kept in our own table and {@code sid} names one of them. A session of the servlet container means
     * nothing here; were one registered, signing out would compare {@code sid} with it and refuse.
     */
    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl() {
            @Override
            public void registerNewSession(String sessionId, Object principal) {}
        };
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${linli.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    OAuth2AuthorizationService authorizations(@Qualifier("jobs") DataSource jobs, KnownClients clients) {
        return new DigestedAuthorizations(new JdbcOAuth2AuthorizationService(new JdbcTemplate(jobs), clients));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys, KeyRing ring) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(ring::signing);
        return encoder;
    }
}
