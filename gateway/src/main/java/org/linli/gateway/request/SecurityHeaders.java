package org.linli.gateway.request;

import org.linli.gateway.GatewaySettings;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Headers that tell browsers what not to do. The door decides for all services; only a content security policy of a
 * service's own stays, since only the service knows its pages (a nonce, the portal's scripts).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class SecurityHeaders implements WebFilter {

    /** Metadata key under which a route carries its service's content security policy. */
    public static final String POLICY = "content-security-policy";

    private static final String CSP = "Content-Security-Policy";

    /** Answers of the door itself are data, not pages. */
    private static final String NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** One year; asked for only when the public address is https, for a browser that hears it cannot go back. */
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean https;

    SecurityHeaders(GatewaySettings settings) {
        this.https = settings.publicIsHttps();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> write(exchange)));
        return chain.filter(exchange);
    }

    private void write(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.remove(HttpHeaders.SERVER);
        if (https) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        } else {
            headers.remove("Strict-Transport-Security");
        }
        if (!headers.containsHeader(CSP)) {
            headers.set(CSP, policy(exchange));
        }
    }

    private static String policy(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Object policy = route == null ? null : route.getMetadata().get(POLICY);
        return policy == null ? NOTHING_LOADS : policy.toString();
    }
}
