package org.linli.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.Refusal;
import org.linli.gateway.problem.Slug;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/**
 * A call to a service that may be down. It ends when the head of the answer is there; the body flows after it, unbuffered
 * and uncounted.
 *
 * <p>Tried again, when it is a GET or HEAD: a broken or refused connection, 502, 503, 504. Never anything else: a change
 * may have happened although its answer was lost. A time limit that was reached is not tried again either, the caller has
 * waited long enough.
 *
 * <p>A failure, to the breaker: no connection, no answer in time, or a 502, 503, 504 that is not a problem document, for
 * then a proxy speaks and not the service. A problem of the service's own is an answer of a service that is well enough
 * to explain itself (its search engine is away, its intake goes on), so it passes and does not shut the whole service
 * off.
 */
final class GuardedCall implements GatewayFilter {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<Integer> TRY_AGAIN = Set.of(502, 503, 504);

    /** For a service that did not answer and whose breaker is still closed. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final CircuitBreaker breaker;
    private final Duration openFor;
    private final String service;
    private final RetryBackoffSpec retry;

    /** @param service the service's name for people */
    GuardedCall(CircuitBreaker breaker, String service, GatewaySettings settings) {
        this.breaker = breaker;
        this.openFor = settings.breakers().openFor();
        this.service = service;
        this.retry = Retry.backoff(
                        settings.retries().times(), settings.retries().firstPause())
                .maxBackoff(settings.retries().longestPause())
                .jitter(0.5)
                .filter(thrown -> thrown instanceof IOException || thrown instanceof Unwell)
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    /** An answer that is worth another try. */
    private static final class Unwell extends RuntimeException {
        private final int status;
        private final boolean own;

        /** @param own whether the service itself phrased the answer */
        Unwell(int status, boolean own) {
            super("status " + status, null, false, false);
            this.status = status;
            this.own = own;
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempts(exchange, chain)
                // Before the breaker counts: what the service phrased itself is an answer.
                .onErrorResume(Unwell.class, unwell -> unwell.own ? Mono.empty() : Mono.error(unwell))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(thrown -> refusal(exchange, thrown));
    }

    private Mono<Void> attempts(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> once = chain.filter(exchange).then(Mono.defer(() -> judge(exchange)));
        return READS.contains(exchange.getRequest().getMethod())
                ? once.retryWhen(retry.doBeforeRetry(_ -> ServerWebExchangeUtils.reset(exchange)))
                : once;
    }

    private static Mono<Void> judge(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null || !TRY_AGAIN.contains(status.value())) {
            return Mono.empty();
        }
        MediaType type = exchange.getResponse().getHeaders().getContentType();
        return Mono.error(new Unwell(status.value(), MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type)));
    }

    private Throwable refusal(ServerWebExchange exchange, Throwable thrown) {
        return switch (thrown) {
            case CallNotPermittedException _ -> Refusal.until(openFor, Slug.UNAVAILABLE, service);
            case IOException _ -> Refusal.until(SOON, Slug.UNAVAILABLE, service);
            case Unwell unwell -> {
                // A proxy's page is not passed on; its connection must not stay open behind our own answer.
                ServerWebExchangeUtils.reset(exchange);
                yield unwell.status == 504 ? Refusal.of(Slug.TIMEOUT) : Refusal.until(SOON, Slug.UNAVAILABLE, service);
            }
            case ResponseStatusException late when late.getStatusCode().value() == 504 -> Refusal.of(Slug.TIMEOUT);
            default -> thrown;
        };
    }

    /** What opens a breaker; a caller's too large body or a bug of the gateway's own says nothing about the service. */
    static boolean speaksAgainstTheService(Throwable thrown) {
        return switch (thrown) {
            case IOException _, Unwell _ -> true;
            case ResponseStatusException late -> late.getStatusCode().value() == 504;
            default -> false;
        };
    }
}
