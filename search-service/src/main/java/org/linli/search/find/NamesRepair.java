package org.linli.search.find;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.messaging.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches a service's snapshot at the first start, when an event was missed, and now and then although none was. A service
 * that is away costs the others nothing: its things stay as they are, and the next round tries again.
 */
@Component
@ConditionalOnProperty(name = "linli.places.source", havingValue = "projection")
class NamesRepair {

    private static final Logger LOG = LoggerFactory.getLogger(NamesRepair.class);

    private final FindSources sources;
    private final NamesCopy copy;
    private final CircuitBreakerFactory<?, ?> breakers;
    private final FindSettings settings;
    private final Clock clock;
    private final Set<FindSource> failing = EnumSet.noneOf(FindSource.class);

    NamesRepair(
            FindSources sources,
            NamesCopy copy,
            CircuitBreakerFactory<?, ?> breakers,
            FindSettings settings,
            Clock clock) {
        this.sources = sources;
        this.copy = copy;
        this.breakers = breakers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${linli.search.find.look-after:2s}")
    void lookAfter() {
        for (FindSource source : FindSource.values()) {
            try {
                FindSources.Standing standing = sources.of(source);
                if (isDue(standing)) {
                    fetch(source, standing);
                }
                failing.remove(source);
            } catch (RuntimeException away) {
                // Once when it begins, not every two seconds.
                if (failing.add(source)) {
                    LOG.warn("The names of {}-service cannot be fetched: {}", source.service(), Faults.describe(away));
                }
            }
        }
    }

    private boolean isDue(FindSources.Standing standing) {
        return standing.isWanted()
                || standing.fetchedAt()
                        .map(at -> !clock.instant().isBefore(at.plus(settings.reconcile())))
                        .orElse(true);
    }

    private void fetch(FindSource source, FindSources.Standing standing) {
        Instant begun = breakers.create("names-" + source.service()).run(() -> copy.of(source), fault -> {
            throw new IllegalStateException(source.service() + "-service gives no names", fault);
        });
        sources.met(source, standing, begun);
        LOG.info("The names of {}-service were taken over", source.service());
    }
}
