package org.linli.search.saved;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code linli.search.saved.waiting}: opinions that the saved searches have yet to be asked about. */
@Component
class SavedMetrics {

    private final Watched watched;
    private volatile long waiting;

    SavedMetrics(Watched watched, MeterRegistry registry) {
        this.watched = watched;
        Gauge.builder("linli.search.saved.waiting", this, metrics -> metrics.waiting)
                .description("Opinions that the saved searches have yet to be asked about")
                .register(registry);
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            waiting = watched.waiting();
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figure stays.
        }
    }
}
