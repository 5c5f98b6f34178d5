package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.search.index.ElasticsearchFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Elasticsearch as long as that makes sense; while it is away nobody waits for it, and PostgreSQL is to answer. */
@Component
class IndexCalls {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCalls.class);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    /** Half of ten calls failed: PostgreSQL answers for five seconds without anybody waiting for Elasticsearch. */
    private final CircuitBreaker elasticsearch = CircuitBreaker.of(
            "elasticsearch",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(4)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .recordException(IndexCalls::away)
                    .build());

    /** What it answers; empty while it is away. What is wrong with the question itself is thrown. */
    <T> Optional<T> ask(Callable<T> question) {
        try {
            return Optional.of(elasticsearch.executeCallable(question));
        } catch (Exception e) {
            if (!(e instanceof CallNotPermittedException) && !away(e)) {
                throw e instanceof RuntimeException mistake ? mistake : new IllegalStateException(e);
            }
            LOG.warn("Elasticsearch is away, PostgreSQL answers: {}", ElasticsearchFault.describe(e));
            return Optional.empty();
        }
    }

    /** Whether the failure tells of Elasticsearch rather than of the question. A lost index is away too. */
    static boolean away(Throwable failure) {
        if (failure instanceof ElasticsearchException refused) {
            return refused.status() >= SERVER_ERROR
                    || refused.status() == TOO_MANY_REQUESTS
                    || refused.status() == NOT_FOUND;
        }
        return failure instanceof IOException;
    }
}
