package org.linli.search.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes contents that no attachment speaks for: removed ones, those past their retention, those of deleted opinions, and
 * those of uploads that broke off. Several instances may do it at once.
 */
@Component
class AttachmentSweep {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);

    private static final int PORTION = 50;

    private final Leftovers leftovers;
    private final AttachmentStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AttachmentSweep(
            @Qualifier("jobs") Leftovers leftovers,
            AttachmentStore store,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.leftovers = leftovers;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void sweep() {
        try {
            int deleted = deleteAll();
            if (deleted > 0) {
                log.info("Deleted {} contents that no attachment speaks for", deleted);
            }
        } catch (UncheckedIOException away) {
            log.warn("Contents that no attachment speaks for wait for the store", away);
        }
    }

    /** @return how many */
    int deleteAll() {
        int deleted = 0;
        List<AttachmentId> due = leftovers.due(clock.instant(), PORTION);
        while (!due.isEmpty()) {
            due.forEach(this::delete);
            deleted += due.size();
            due = leftovers.due(clock.instant(), PORTION);
        }
        return deleted;
    }

    /** The note goes with the content: when the store fails it stays, and is gone on with the next time. */
    private void delete(AttachmentId id) {
        transactions.executeWithoutResult(_ -> {
            if (leftovers.strikeOut(id)) {
                try {
                    store.delete(id);
                } catch (IOException away) {
                    throw new UncheckedIOException(away);
                }
            }
        });
    }
}
