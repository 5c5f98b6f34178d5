package org.linli.portal.service;

import com.vaadin.flow.component.UI;
import feign.RequestInterceptor;
import java.time.Clock;
import java.util.Locale;
import org.linli.portal.signin.UserTokens;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all clients of the services share. */
@Configuration(proxyBeanMethods = false)
class Clients {

    /** One breaker per service: when half of its operations fail, the other half is not worth waiting for. */
    @Bean
    CircuitBreakerNameResolver breakerPerService() {
        return (client, _, _) -> client;
    }

    /** As the user who looks, in the language they read. */
    @Bean
    RequestInterceptor asTheUser(UserTokens tokens) {
        return request -> {
            request.header("Authorization", "Bearer " + tokens.ofThisUser());
            request.header("Accept-Language", language().toLanguageTag());
        };
    }

    private static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
