package org.linli.search.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.messaging.Faults;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.search.opinion.OpinionId;
import org.linli.search.query.Sifting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what came in against the searches that want to hear of it, each within its unit; whether its owner may still see
 * that unit is asked when they look. However many instances there are, one works at a time. What was looked at is
 * forgotten together with what was found of it: killed in between, it is looked at again and found once. While
 * Elasticsearch is away it all waits.
 */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Looked at together. */
    private static final int BATCH = 500;

    /** Kept of each search: more than this nobody looks through. */
    static final int MOST = 1_000;

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Watched watched;
    private final Sifting sifting;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Watch(
            Watched watched,
            Sifting sifting,
            Outbox outbox,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.watched = watched;
        this.sifting = sifting;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${linli.search.saved.look-after:5s}")
    void lookAfter() {
        try {
            while (step()) {
                // Until nothing waits, or another instance has it.
            }
            tell();
        } catch (RuntimeException away) {
            LOG.warn("Saved searches cannot be asked now: {}", Faults.describe(away));
        }
    }

    /** One batch. @return whether there may be more to do at once */
    boolean step() {
        return Boolean.TRUE.equals(transactions.execute(this::sift));
    }

    private boolean sift(TransactionStatus transaction) {
        if (!watched.byMe()) {
            return false;
        }
        List<Watched.Arrival> arrivals = watched.arrived(BATCH);
        if (arrivals.isEmpty()) {
            return false;
        }
        long lowest =
                arrivals.stream().mapToLong(Watched.Arrival::placeNo).min().orElseThrow();
        long highest =
                arrivals.stream().mapToLong(Watched.Arrival::placeNo).max().orElseThrow();
        List<Watched.Watching> watching = watched.watching(lowest, highest);
        if (!watching.isEmpty() && !sifting.uptodate()) {
            transaction.setRollbackOnly();
            return false;
        }
        Instant now = clock.instant();
        for (Watched.Watching one : watching) {
            Optional<Set<OpinionId>> found = found(one, arrivals);
            if (found.isEmpty()) {
                transaction.setRollbackOnly();
                return false;
            }
            if (!found.get().isEmpty()) {
                watched.found(one.search().id(), found.get(), MOST, now);
            }
        }
        watched.done(arrivals);
        return arrivals.size() == BATCH;
    }

    private Optional<Set<OpinionId>> found(Watched.Watching one, List<Watched.Arrival> arrivals) {
        List<OpinionId> there = arrivals.stream()
                .filter(one::covers)
                .map(Watched.Arrival::opinion)
                .toList();
        return there.isEmpty()
                ? Optional.of(Set.of())
                : new Scope(Caller.system("search"), List.of(one.search().unit()))
                        .call(() -> sifting.of(one.search().filter(), there));
    }

    /** Tells whose turn it is, and forgets what is old. */
    void tell() {
        transactions.executeWithoutResult(_ -> {
            if (watched.byMe()) {
                Instant now = clock.instant();
                watched.untold()
                        .forEach(search -> search.alert().toldUntil(now).ifPresent(until -> tell(search, until)));
                watched.forgetFoundBefore(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC));
            }
        });
    }

    private void tell(SavedSearch search, Instant until) {
        Watched.Untold untold = watched.untold(search, until);
        if (untold.count() == 0) {
            return;
        }
        watched.told(search.id(), untold.lastNo());
        if (search.shared()) {
            // The number rises with each, as a version does: a consumer drops what it knows.
            outbox.publish(new SavedSearchMatched(search.id(), search.unit(), untold.count(), untold.lastNo()));
        }
    }
}
