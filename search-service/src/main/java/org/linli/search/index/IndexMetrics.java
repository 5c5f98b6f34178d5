package org.linli.search.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How far the index is behind: {@code linli.search.index.lag} in seconds, {@code .queue} and {@code .refused}. */
@Component
class IndexMetrics {

    private final IndexWork work;
    private final Clock clock;
    private volatile IndexWork.Backlog backlog = new IndexWork.Backlog(0, Optional.empty(), 0);

    IndexMetrics(IndexWork work, Clock clock, MeterRegistry registry) {
        this.work = work;
        this.clock = clock;
        Gauge.builder("linli.search.index.lag", this, IndexMetrics::lagSeconds)
                .description("Age of the oldest change that the index has yet to hear of")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("linli.search.index.queue", this, metrics -> metrics.backlog.size())
                .description("Changes that the index has yet to hear of")
                .register(registry);
        Gauge.builder("linli.search.index.refused", this, metrics -> metrics.backlog.refusals())
                .description("Opinions that Elasticsearch refused")
                .register(registry);
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        try {
            backlog = work.backlog();
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figures stay.
        }
    }

    private double lagSeconds() {
        Instant now = clock.instant();
        return backlog.oldest()
                .map(oldest -> Math.max(0, Duration.between(oldest, now).toMillis()) / 1_000.0)
                .orElse(0.0);
    }
}
