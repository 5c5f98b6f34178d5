package org.linli.search.matter;

import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import java.time.Duration;
import org.linli.platform.security.CallerAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How property-service is asked: with the caller's own token, so that it is their scope and their post in which a matter
 * is opened; in their language; within bounds; and never again by itself, since a matter may have been opened although
 * the answer was lost.
 */
class MatterClientSettings {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(8);

    @Bean
    RequestInterceptor asTheCaller() {
        return request -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
                request.header(
                        "Authorization", "Bearer " + caller.getCredentials().getTokenValue());
            }
            request.header("Accept-Language", LocaleContextHolder.getLocale().toLanguageTag());
        };
    }

    @Bean
    Request.Options bounds() {
        return new Request.Options(CONNECT, READ, false);
    }

    @Bean
    Retryer once() {
        return Retryer.NEVER_RETRY;
    }
}
