package org.linli.portal.service;

import com.vaadin.flow.component.UI;
import feign.RequestInterceptor;
import java.time.Clock;
import java.util.Locale;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.linli.portal.signin.UserTokens;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
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

    @Bean
    HttpClientBuilderCustomizer whatWasAnsweredIsNotSentAgain() {
        return client -> client.setRetryStrategy(new AnsweredOnce());
    }

    /**
     * Left alone the client sends again what was answered 503, commands too, although such a command may have been done in
     * part. Reads are tried again by the gateway.
     */
    private static final class AnsweredOnce extends DefaultHttpRequestRetryStrategy {

        @Override
        public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
            return false;
        }
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
