package org.linli.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.scope.ScopeProperties;
import org.linli.platform.web.Idempotency;
import org.linli.platform.web.ProblemResponses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who is calling, and within which scope. The filter chain reads the token; who may call an operation is said on the
 * operation ({@link Allowed}, {@link OpenToAll}) and enforced by {@link ScopedHandlers}. What is neither an API nor a
 * health page is denied; a service with other pages brings a chain of its own with an earlier order.
 */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ScopeProperties.class)
@EnableWebSecurity
class SecurityAutoConfiguration {

    private static final String AUDIENCE = "linli";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain apiFilterChain(HttpSecurity http, JwtDecoder tokens, ProblemResponses problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/**", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new TokenReader()))
                                .authenticationEntryPoint(problems::unauthorized)
                                .accessDeniedHandler(problems::forbidden)
                                .withObjectPostProcessor(new FailedTokens(problems)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::unauthorized)
                        .accessDeniedHandler(problems::forbidden))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie identifies anybody here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The framework would make a span of each of its own filters, a dozen for every request, whether traced or not. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noSpansOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Also tells a token that could not be checked, because the keys are out of reach, from a wrong one. */
    private record FailedTokens(ProblemResponses problems)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(problems::unauthorized);
            return filter;
        }
    }

    /** An issuer has a bean of its own with the keys it signs with. */
    @Bean
    @ConditionalOnMissingBean(JWKSource.class)
    JWKSource<SecurityContext> issuerKeys(ScopeProperties properties) {
        return TokenKeys.of(properties.jwksUri());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(JWKSource<SecurityContext> keys, ScopeProperties properties) {
        var decoder = decoder(keys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer().toString()), forUs()));
        return decoder;
    }

    /** Never for a caller: {@link Mandates} says how old one may be. */
    @Bean(defaultCandidate = false)
    @Qualifier("mandates")
    JwtDecoder mandateTokens(JWKSource<SecurityContext> keys, ScopeProperties properties) {
        var decoder = decoder(keys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(properties.issuer().toString()), forUs()));
        return decoder;
    }

    @Bean
    Mandates mandates(@Qualifier("mandates") JwtDecoder tokens, Clock clock) {
        return new Mandates(tokens, clock);
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
    }

    private static JwtClaimValidator<List<String>> forUs() {
        return new JwtClaimValidator<>("aud", audience -> audience != null && audience.contains(AUDIENCE));
    }

    @Bean
    WebMvcRegistrations scopedHandlers(ObjectProvider<Idempotency> idempotency) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new ScopedHandlers(idempotency);
            }
        };
    }

    @Bean
    HandlerGuard handlerGuard(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new HandlerGuard(mappings);
    }

    @Bean
    ScopeCarrier scopeCarrier() {
        return new ScopeCarrier();
    }
}
