package org.linli.gateway.token;

import static org.springframework.security.config.web.server.SecurityWebFiltersOrder.AUTHENTICATION;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.limit.ClientLimits;
import org.linli.gateway.limit.LimitFilter;
import org.linli.gateway.problem.ProblemWriter;
import org.linli.gateway.problem.Refusal;
import org.linli.gateway.problem.Slug;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Who may pass the door. A token must be signed by the issuer, of that issuer, and in its time; what it allows is for the
 * services to say, which check it again themselves. Whatever is not listed as open needs a token.
 */
@Configuration
@EnableWebFluxSecurity
class TokenChecks {

    /** Signatures with a public key only: a shared secret would make the published keys a way in. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEYS_WITHIN = Duration.ofSeconds(3);

    private static final int KEYS_AT_MOST_BYTES = 256 * 1024;

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            GatewaySettings settings,
            ClientLimits limits,
            ServerAuthenticationEntryPoint entry,
            DoorRules rules,
            ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .cors(cors -> cors.configurationSource(crossOrigin(settings.cors())))
                .addFilterAfter(new LimitFilter(limits, settings), AUTHENTICATION)
                .authorizeExchange(exchanges -> exchanges.anyExchange().access(rules))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entry)
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, Refusal.of(Slug.FORBIDDEN))))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(entry)
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, Refusal.of(Slug.FORBIDDEN)))
                        .jwt(_ -> {}))
                .build();
    }

    private static UrlBasedCorsConfigurationSource crossOrigin(GatewaySettings.Cors cors) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!cors.allowedOrigins().isEmpty()) {
            CorsConfiguration allowed = new CorsConfiguration();
            allowed.setAllowedOrigins(cors.allowedOrigins());
            allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
            allowed.setAllowedHeaders(List.of("*"));
            allowed.setExposedHeaders(
                    List.of("ETag", "Location", "Retry-After", "X-Request-Id", "Content-Disposition"));
            allowed.setMaxAge(Duration.ofMinutes(30));
            source.registerCorsConfiguration("/api/**", allowed);
        }
        return source;
    }

    /** A refused token also costs from its sender's address, or guessing tokens would be free. */
    @Bean
    ServerAuthenticationEntryPoint refuse(ClientLimits limits, ProblemWriter problems) {
        return (exchange, thrown) -> limits.refusedToken(exchange.getRequest())
                .map(wait -> problems.write(exchange, ClientLimits.refusal(wait)))
                .orElseGet(() -> {
                    String challenge = exchange.getRequest().getHeaders().containsHeader("Authorization")
                            ? "Bearer error=\"invalid_token\""
                            : "Bearer";
                    exchange.getResponse().getHeaders().set("WWW-Authenticate", challenge);
                    return problems.write(exchange, Refusal.of(Slug.UNAUTHORIZED));
                });
    }

    /** What the firewall turns away (encoded slashes, dots that climb, control characters) gets a problem as well. */
    @Bean
    ServerExchangeRejectedHandler malformed(ProblemWriter problems) {
        return (exchange, _) -> problems.write(exchange, Refusal.of(Slug.BAD_REQUEST));
    }

    @Bean
    ReactiveJwtDecoder tokens(GatewaySettings settings, Clock clock) {
        GatewaySettings.Tokens tokens = settings.tokens();
        WebClient issuer = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(KEYS_AT_MOST_BYTES))
                .build();
        var keys = issuer.get()
                .uri(tokens.jwksUri())
                .retrieve()
                .bodyToMono(String.class)
                .timeout(KEYS_WITHIN)
                .map(TokenChecks::parse);
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(new SigningKeys(keys, tokens, clock))
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<JWKSecurityContext>(ALGORITHMS, new JWKSecurityContextJWKSet())))
                .build();
        OAuth2TokenValidator<Jwt> validator = JwtValidators.createDefaultWithIssuer(tokens.issuer());
        decoder.setJwtValidator(validator);
        ReactiveJwtDecoder known = new KnownTokens(decoder, validator, tokens.keysFresh(), clock);
        // The decoder calls this an illegal state; to the caller it is a token that cannot be checked for the moment.
        return token -> known.decode(token)
                .onErrorMap(IllegalStateException.class, thrown -> new JwtException("No keys to check with", thrown));
    }

    private static JWKSet parse(String document) {
        try {
            return JWKSet.parse(document);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The issuer's key document cannot be read", unreadable);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
