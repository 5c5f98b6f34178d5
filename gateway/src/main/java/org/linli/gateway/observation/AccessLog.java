package org.linli.gateway.observation;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.concurrent.TimeUnit;
import org.linli.gateway.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line per request, under the logger {@code org.linli.gateway.access}. Neither addresses nor subjects nor queries are
 * in it: who asked is the audit's business, and a query may be a name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AccessLog implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger("org.linli.gateway.access");

    private final ShownPaths paths;

    AccessLog(ShownPaths paths) {
        this.paths = paths;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!LOG.isInfoEnabled() || exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        long start = System.nanoTime();
        return chain.filter(exchange).doFinally(end -> line(exchange, end, System.nanoTime() - start));
    }

    private void line(ServerWebExchange exchange, SignalType end, long nanos) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String id = RequestId.of(exchange);
        String method = exchange.getRequest().getMethod().name();
        String path = paths.of(exchange.getRequest().getPath().pathWithinApplication());
        Object code = status == null ? "none" : status.value();
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        // As fields for machines, and in the text for who reads plain lines.
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("route", route == null ? "none" : route.getId())
                .addKeyValue("status", code)
                .addKeyValue("millis", millis);
        if (end == SignalType.CANCEL) {
            line = line.addKeyValue("left", true);
        }
        String trace = traceId(exchange);
        (trace.isEmpty() ? line : line.addKeyValue("traceId", trace))
                .log("{} {} {} in {} ms, {}", method, path, code, millis, id);
    }

    private static String traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map((Observation.Context context) -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .orElse("");
    }
}
