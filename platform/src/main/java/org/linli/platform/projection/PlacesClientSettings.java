package org.linli.platform.projection;

import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import java.time.Clock;
import java.time.Duration;
import org.linli.platform.scope.ScopeProperties;
import org.springframework.context.annotation.Bean;

/** How a snapshot is fetched: with the service's own token, within bounds, and tried again, since it is a read. */
public class PlacesClientSettings {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final int TRIES = 3;

    @Bean
    RequestInterceptor ownToken(PlacesProperties places, ScopeProperties scope, Clock clock) {
        var tokens = new ServiceTokens(places.tokenUri(), scope.service() + "-service", places.clientSecret(), clock);
        return request -> request.header("Authorization", "Bearer " + tokens.current());
    }

    @Bean
    Request.Options bounds() {
        return new Request.Options(CONNECT, READ, false);
    }

    @Bean
    Retryer retries() {
        return new Retryer.Default(200, 2_000, TRIES);
    }
}
