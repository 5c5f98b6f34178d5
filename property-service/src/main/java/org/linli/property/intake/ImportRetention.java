package org.linli.property.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes the rows of imports after 30 days; what nobody works on then is cancelled. The figures stay. */
@Component
class ImportRetention {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(ImportRetention.class);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportRetention(
            @Qualifier("jobs") JdbcClient jdbc,
            Jobs jobs,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweep() {
        OffsetDateTime limit = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        List<JobId> abandoned = abandoned(limit);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("""
                    update imports set state = 'CANCELLED', finished_at = :now, version = version + 1
                     where created_at < :limit
                       and (state = 'PREPARED' or state = 'STARTED' and job = any (:abandoned::uuid[]))
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("limit", limit)
                    .param("abandoned", abandoned.stream().map(JobId::value).toArray(UUID[]::new))
                    .update();
            int rows = jdbc.sql("""
                    delete from import_rows where import_id in (
                      select id from imports where created_at < :limit and state <> 'STARTED')
                    """).param("limit", limit).update();
            if (rows > 0) {
                log.info("Deleted {} rows of imports past their retention", rows);
            }
        });
    }

    /** The jobs of started imports that have ended without finishing them. */
    private List<JobId> abandoned(OffsetDateTime limit) {
        List<JobId> working = Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql("select job from imports where state = 'STARTED' and created_at < :limit")
                        .param("limit", limit)
                        .query((row, _) -> new JobId(row.getObject("job", UUID.class)))
                        .list()));
        Set<JobId> open = jobs.open(working);
        return working.stream().filter(job -> !open.contains(job)).toList();
    }
}
