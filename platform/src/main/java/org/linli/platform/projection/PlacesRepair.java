package org.linli.platform.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the copy of the tree back to the truth: at the first start, when an event was missed, and now and then although
 * none was. While org-service is away the copy stays as it is and the next round tries again.
 */
class PlacesRepair {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesRepair.class);
    private static final int BATCH = 5_000;

    private final PlacesTable table;
    private final PlacesClient client;
    private final CircuitBreaker breaker;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;
    private final Counter repaired;
    private final AtomicBoolean failing = new AtomicBoolean();

    PlacesRepair(
            PlacesTable table,
            PlacesClient client,
            CircuitBreaker breaker,
            TransactionTemplate transaction,
            Clock clock,
            Duration every,
            MeterRegistry meters) {
        this.table = table;
        this.client = client;
        this.breaker = breaker;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
        this.repaired = Counter.builder("linli.places.repaired")
                .description("Places that differed from org-service's although no event was missed")
                .register(meters);
    }

    @Scheduled(initialDelay = 0, fixedDelay = 2_000)
    void runWhenDue() {
        try {
            if (isDue()) {
                run();
                failing.set(false);
            }
        } catch (RuntimeException e) {
            // Once when it begins, not every two seconds.
            if (!failing.getAndSet(true)) {
                LOG.warn(
                        "The tree of places cannot be fetched: {}", e.getClass().getSimpleName());
            }
        }
    }

    boolean isDue() {
        var state = table.state();
        return state.snapshotWanted()
                || state.snapshotAt()
                        .map(at -> !clock.instant().isBefore(at.plus(every)))
                        .orElse(true);
    }

    /**
     * Fetches the snapshot and writes what differs.
     *
     * @return how many places differed
     */
    int run() {
        var snapshot = breaker.run(() -> Snapshot.fetch(client), fault -> {
            throw new IllegalStateException("org-service gives no snapshot of the tree", fault);
        });
        return transaction.execute(_ -> takeOver(snapshot));
    }

    private int takeOver(Snapshot snapshot) {
        var state = table.lockedState();
        if (snapshot.revision() < state.revision()) {
            // Events were faster than the snapshot; the next one will not be older.
            return 0;
        }
        int differing = 0;
        var places = snapshot.places();
        for (int i = 0; i < places.size(); i += BATCH) {
            differing += table.merge(List.copyOf(places.subList(i, Math.min(i + BATCH, places.size()))));
        }
        table.caughtUp(snapshot.revision());
        report(state, snapshot, differing);
        return differing;
    }

    private void report(PlacesTable.State before, Snapshot snapshot, int differing) {
        if (differing > 0 && !before.snapshotWanted() && before.revision() == snapshot.revision()) {
            repaired.increment(differing);
            LOG.warn("{} places differed from org-service's at revision {}", differing, snapshot.revision());
        } else {
            LOG.info("{} places taken over at revision {}", differing, snapshot.revision());
        }
    }
}
