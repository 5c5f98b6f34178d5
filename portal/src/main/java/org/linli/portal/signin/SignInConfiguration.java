package org.linli.portal.signin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.linli.portal.text.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Authorization code with PKCE. Issuer and portal share one address, so the portal's own paths for it lie under
 * {@value #BASE}, where the issuer has none.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String BASE = "/sign-in";
    static final String REGISTRATION = "linli";

    @Bean
    SecurityFilterChain portalFilterChain(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            UserTokens tokens,
            SignOut signOut,
            ContentPolicy policy,
            VaadinDefaultRequestCache wanted) {
        wanted.setDelegateRequestCache(new WantedAddress());
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/look/**", "/aura/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        portal -> portal.oauth2LoginPage(BASE + "/" + REGISTRATION)
                                // An address that leads nowhere gets our page for it, not a bare refusal.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                                .addLogoutHandler(signOut)
                                .logoutSuccessHandler(signOut))
                .headers(headers -> headers.contentSecurityPolicy(
                                content -> content.policyDirectives(policy.directives()))
                        .withObjectPostProcessor(beforeThePage()))
                .oauth2Login(login -> login.authorizedClientRepository(tokens)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(resolver(registrations)))
                        .redirectionEndpoint(back -> back.baseUri(BASE + "/*/back")))
                .build();
    }

    /** Pages are written by a servlet that is forwarded to: its answer is on its way before a header could follow. */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeThePage() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository registrations) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(SignInConfiguration::inTheirLanguage));
        return resolver;
    }

    /** The sign-in page speaks the language the portal was last read in. */
    private static void inTheirLanguage(OAuth2AuthorizationRequest.Builder request) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest browser = attributes.getRequest();
            Languages.remembered(browser)
                    .ifPresent(language -> request.additionalParameters(
                            parameters -> parameters.put("ui_locales", language.toLanguageTag())));
        }
    }

    @Bean
    ClientRegistrationRepository registrations(IssuerSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.address() + BASE + "/" + REGISTRATION + "/back")
                .scope("openid", "profile")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.authorize().toString())
                .tokenUri(settings.token().toString())
                .jwkSetUri(settings.keys().toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", settings.endSession().toString()))
                .build());
    }
}
