package org.linli.platform.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes personal values whose retention is over and brings the others under the newest key. Says how many in the log
 * and as metrics. Several instances may run it at once: what one has done the other no longer finds.
 */
public final class PersonalDataUpkeep {

    private static final Logger log = LoggerFactory.getLogger(PersonalDataUpkeep.class);
    private static final int BATCH = 500;

    /**
     * @param deleted values that were past their retention
     * @param renewed values that stood under an older key
     */
    public record Report(long deleted, long renewed) {}

    private record Row(UUID id, String value) {}

    private final List<PersonalField> fields;
    private final Privacy privacy;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final MeterRegistry metrics;

    PersonalDataUpkeep(
            List<PersonalField> fields,
            Privacy privacy,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.fields = fields;
        this.privacy = privacy;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(cron = "${linli.privacy.upkeep:0 30 3 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        run();
    }

    /** Goes through every declared field once. */
    public Report run() {
        long deleted = 0;
        long renewed = 0;
        for (var field : fields) {
            deleted += all(() -> delete(field));
            renewed += all(() -> renew(field));
        }
        metrics.counter("linli.privacy.deleted").increment((double) deleted);
        metrics.counter("linli.privacy.renewed").increment((double) renewed);
        log.info(
                "Personal data: {} values past their retention deleted, {} brought under the new key",
                deleted,
                renewed);
        return new Report(deleted, renewed);
    }

    private interface Batch {
        int run();
    }

    /** In small transactions, so that nobody waits for a lock of ours. */
    private long all(Batch batch) {
        long sum = 0;
        while (true) {
            var done = transactions.execute(status -> batch.run());
            sum += done;
            if (done < BATCH) {
                return sum;
            }
        }
    }

    private int delete(PersonalField field) {
        var before =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).minus(field.retention());
        return jdbc.sql("""
                update %1$s set %2$s = null
                 where id in (select id from %1$s where %2$s is not null and %3$s < :before limit %4$d)
                """.formatted(field.table(), field.name(), field.since(), BATCH))
                .param("before", before)
                .update();
    }

    private int renew(PersonalField field) {
        var rows = jdbc.sql("""
                select id, %2$s as value from %1$s
                 where %2$s is not null and not starts_with(%2$s, :current)
                 limit %3$d for update skip locked
                """.formatted(field.table(), field.name(), BATCH))
                .param("current", privacy.currentKey() + ":")
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("value")))
                .list();
        for (var row : rows) {
            jdbc.sql("update %s set %s = :value where id = :id".formatted(field.table(), field.name()))
                    .param(
                            "value",
                            privacy.renewed(field, row.id(), new Sealed(row.value()))
                                    .text())
                    .param("id", row.id())
                    .update();
        }
        return rows.size();
    }
}
