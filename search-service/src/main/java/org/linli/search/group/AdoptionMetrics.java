package org.linli.search.group;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.linli.search.matter.Opening;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code linli.search.adoptions.tries}: how often property-service was asked for a matter, by who asked and what came of
 * it; {@code linli.search.adoptions.waiting} and {@code linli.search.adoptions.oldest}: how many adoptions have no outcome
 * and for how long the oldest, in seconds, by what they wait for.
 */
@Component
class AdoptionMetrics {

    /** Who asked. */
    enum By {
        PERSON,
        SERVICE
    }

    private enum Outcome {
        OPENED,
        REFUSED,
        UNREACHED,
        UNSURE
    }

    private final Adoptions adoptions;
    private final Clock clock;
    private final MeterRegistry registry;
    private volatile Map<Adoption.Waiting, Adoptions.Unknown> unknown = Map.of();

    AdoptionMetrics(@Qualifier("jobs") Adoptions adoptions, Clock clock, MeterRegistry registry) {
        this.adoptions = adoptions;
        this.clock = clock;
        this.registry = registry;
        for (Adoption.Waiting waiting : Adoption.Waiting.values()) {
            Gauge.builder("linli.search.adoptions.waiting", this, metrics -> metrics.count(waiting))
                    .description("Groups for which a matter was asked for without outcome, by what they wait for")
                    .tag("waiting", waiting.name())
                    .register(registry);
            Gauge.builder("linli.search.adoptions.oldest", this, metrics -> metrics.ageSeconds(waiting))
                    .description("Time since the oldest of these was asked for first")
                    .baseUnit("seconds")
                    .tag("waiting", waiting.name())
                    .register(registry);
        }
        // From the beginning, so that the first of a kind is seen as one more and not as a series that appears.
        for (By by : By.values()) {
            for (Outcome outcome : Outcome.values()) {
                tries(by, outcome);
            }
        }
    }

    void tried(By by, Opening opening) {
        Outcome outcome = switch (opening) {
            case Opening.Opened _ -> Outcome.OPENED;
            case Opening.Refused _ -> Outcome.REFUSED;
            case Opening.Unreached _ -> Outcome.UNREACHED;
            case Opening.Unsure _ -> Outcome.UNSURE;
        };
        tries(by, outcome).increment();
    }

    private Counter tries(By by, Outcome outcome) {
        return Counter.builder("linli.search.adoptions.tries")
                .description("How often property-service was asked for a matter, by who asked and what came of it")
                .tag("by", by.name())
                .tag("outcome", outcome.name())
                .register(registry);
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            unknown = adoptions.withoutOutcome();
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figures stay.
        }
    }

    private double count(Adoption.Waiting waiting) {
        Adoptions.Unknown some = unknown.get(waiting);
        return some == null ? 0 : some.count();
    }

    private double ageSeconds(Adoption.Waiting waiting) {
        Adoptions.Unknown some = unknown.get(waiting);
        return some == null
                ? 0
                : Duration.between(some.since(), clock.instant()).toMillis() / 1_000.0;
    }
}
