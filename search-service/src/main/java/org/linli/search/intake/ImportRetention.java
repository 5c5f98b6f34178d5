package org.linli.search.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.platform.imports.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes uploaded files and failed rows when their time is over; the import and its figures stay. */
@Component
class ImportRetention {

    private static final Logger log = LoggerFactory.getLogger(ImportRetention.class);

    private static final int PORTION = 20;

    private final Imports imports;
    private final TransactionTemplate transactions;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRetention(
            @Qualifier("jobs") Imports imports,
            @Qualifier("jobs") TransactionTemplate transactions,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweep() {
        int files = deleteFiles();
        if (files > 0) {
            log.info("Deleted {} uploaded files past their retention", files);
        }
    }

    int deleteFiles() {
        Instant limit = clock.instant().minus(settings.keepFiles());
        int deleted = 0;
        List<ImportId> due = imports.withFileFromBefore(limit, PORTION);
        while (!due.isEmpty()) {
            for (ImportId id : due) {
                transactions.executeWithoutResult(_ -> imports.forgetFile(id));
            }
            deleted += due.size();
            due = imports.withFileFromBefore(limit, PORTION);
        }
        return deleted;
    }
}
