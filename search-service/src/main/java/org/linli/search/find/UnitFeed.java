package org.linli.search.find;

import java.util.List;
import org.linli.platform.messaging.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the units be found as the copy of the tree calls them, however that came to change: by an event, by a snapshot or by
 * a repair. A trigger notes each change in the transaction that makes it.
 */
@Component
class UnitFeed {

    private static final Logger LOG = LoggerFactory.getLogger(UnitFeed.class);
    private static final int BATCH = 1_000;

    private final UnitRows rows;
    private final Finds finds;
    private final TransactionTemplate transactions;

    UnitFeed(UnitRows rows, Finds finds, @Qualifier("jobs") TransactionTemplate transactions) {
        this.rows = rows;
        this.finds = finds;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${linli.search.find.units:1s}")
    void follow() {
        try {
            while (step()) {
                // Until nothing is left, or another instance is at it.
            }
        } catch (RuntimeException away) {
            LOG.warn("The names of units cannot be followed now: {}", Faults.describe(away));
        }
    }

    /** One batch. @return whether there may be more */
    boolean step() {
        return Boolean.TRUE.equals(transactions.execute(_ -> rows.claim() && take(rows.work(BATCH))));
    }

    private boolean take(List<Long> work) {
        if (work.isEmpty()) {
            return false;
        }
        List<Find> units = rows.units(work);
        finds.put(units);
        rows.number(units);
        rows.posts(units)
                .forEach(post -> finds.rename(FindKind.POST, post.id(), post.unit() + PostWords.of(post.role())));
        rows.done(work);
        return work.size() == BATCH;
    }
}
