package org.linli.property.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes the rows of imports after 30 days; what was not started by then is cancelled. The figures stay. */
@Component
class ImportRetention {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(ImportRetention.class);

    private final JdbcClient jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportRetention(
            @Qualifier("jobs") JdbcClient jobs, @Qualifier("jobs") TransactionTemplate transactions, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweep() {
        OffsetDateTime limit = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        transactions.executeWithoutResult(_ -> {
            jobs.sql("""
                    update imports set state = 'CANCELLED', finished_at = :now, version = version + 1
                     where state = 'PREPARED' and created_at < :limit
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("limit", limit)
                    .update();
            int rows = jobs.sql("""
                    delete from import_rows where import_id in (
                      select id from imports where created_at < :limit and state <> 'STARTED')
                    """).param("limit", limit).update();
            if (rows > 0) {
                log.info("Deleted {} rows of imports past their retention", rows);
            }
        });
    }
}
