package org.linli.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.CONNECT_TIMEOUT_ATTR;
import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.GatewaySettings.Service;
import org.linli.gateway.request.SecurityHeaders;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Up to five routes per service, the first that fits: web sockets, uploads, streams, events, and all the rest. They lead to the same
 * place and differ in what is bounded; metrics tell them apart as {@code <service>-sockets} and so on.
 */
@Configuration
class ServiceRoutes {

    private static final String FOREVER = "-1";

    /** An API that is not there is a 404, and what operators read here is not asked of a service instead. */
    private static final String[] NEVER_REST = {"/api/**", "/actuator/**"};

    private final GatewaySettings settings;
    private final CircuitBreakerRegistry breakers;

    ServiceRoutes(GatewaySettings settings, CircuitBreakerRegistry breakers) {
        this.settings = settings;
        this.breakers = breakers;
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        // The order of settings is not that of the file; who takes the rest comes last.
        settings.services().entrySet().stream()
                .sorted(Comparator.comparing(service -> service.getValue().takesTheRest()))
                .forEach(service -> add(routes, service.getKey(), service.getValue()));
        return routes.build();
    }

    private void add(RouteLocatorBuilder.Builder routes, String name, Service service) {
        GatewayFilter guard = new GuardedCall(breakers.circuitBreaker(name), service.title(), settings);
        GatewayFilter plainBody = new BodyLimit(settings.bodies().plain());
        Duration plain = settings.times().plain();
        GatewayFilter pieces = new OrderedGatewayFilter(new PieceLimit(plain), PieceLimit.ORDER);
        Duration upload = settings.times().upload();

        // No breaker: a socket's end is no failure, and its first hour no slow call.
        routes.route(
                name + "-sockets",
                route -> finish(
                        paths(route, service, service.paths()).and().header(HttpHeaders.UPGRADE, "(?i)websocket"),
                        service,
                        null,
                        List.of()));
        if (!service.uploads().isEmpty()) {
            GatewayFilter largeBody = new BodyLimit(settings.bodies().upload());
            routes.route(
                    name + "-uploads",
                    route -> finish(
                            paths(route, service, service.uploads()),
                            service,
                            upload,
                            List.of(largeBody, pieces, guard)));
        }
        if (!service.streams().isEmpty()) {
            routes.route(
                    name + "-streams",
                    route ->
                            finish(paths(route, service, service.streams()), service, null, List.of(plainBody, guard)));
        }
        routes.route(
                name + "-events",
                route -> finish(
                        paths(route, service, service.paths())
                                .and()
                                .header(HttpHeaders.ACCEPT, ".*" + MediaType.TEXT_EVENT_STREAM_VALUE + ".*"),
                        service,
                        null,
                        List.of(plainBody, guard)));
        routes.route(
                name,
                route -> finish(
                        paths(route, service, service.paths()), service, plain, List.of(plainBody, pieces, guard)));
    }

    private static BooleanSpec paths(PredicateSpec route, Service service, List<String> patterns) {
        BooleanSpec matching = route.path(patterns.toArray(String[]::new));
        return service.takesTheRest() ? matching.and().not(door -> door.path(NEVER_REST)) : matching;
    }

    /** @param answerWithin time until the head of the answer, null for no limit */
    private Buildable<Route> finish(
            BooleanSpec which, Service service, @Nullable Duration answerWithin, List<GatewayFilter> filters) {
        Map<String, Object> limits = Map.of(
                CONNECT_TIMEOUT_ATTR,
                Math.toIntExact(settings.times().connect().toMillis()),
                RESPONSE_TIMEOUT_ATTR,
                answerWithin == null ? FOREVER : String.valueOf(answerWithin.toMillis()),
                SecurityHeaders.POLICY,
                service.contentSecurityPolicy());
        return which.filters(spec -> spec.filters(new ArrayList<>(filters)))
                .metadata(limits)
                .uri(service.url());
    }
}
