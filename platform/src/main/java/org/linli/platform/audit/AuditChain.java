package org.linli.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains what was committed, one instance at a time, so that no command waits for another at the chain's end. */
final class AuditChain {

    private static final int BATCH = 500;

    /** The columns of an entry in their canonical order and form. place_no is left out: a re-division changes it. */
    static final String CANONICAL = """
            e.id::text as canonical_id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as canonical_at, e.actor, e.action,
            e.subject_type, e.subject_id, e.place_id::text as canonical_place,
            e.detail::text as canonical_detail, e.request_id""";

    private final JdbcClient jobs;
    private final TransactionTemplate transaction;
    private final AuditProperties properties;
    private final Clock clock;

    AuditChain(JdbcClient jobs, TransactionTemplate transaction, AuditProperties properties, Clock clock) {
        this.jobs = jobs;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    private record Unchained(long queued, UUID id, Instant at, String hash) {}

    private record End(long seq, String hash) {}

    /** Chains all that is committed. Does nothing while another instance does. */
    void extend() {
        int chained = BATCH;
        while (chained == BATCH) {
            chained = Objects.requireNonNull(transaction.execute(_ -> extendByABatch()));
        }
    }

    private int extendByABatch() {
        var alone = jobs.sql("select pg_try_advisory_xact_lock(hashtext('linli.audit.chain'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        var batch = jobs.sql("select u.id as queued, e.id as entry, e.at, " + CANONICAL + """
                  from audit_unchained u join audit_entries e on e.id = u.entry_id
                 order by u.id limit :most""")
                .param("most", BATCH)
                .query((row, _) -> new Unchained(
                        row.getLong("queued"),
                        row.getObject("entry", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        ChainLink.entryHash(canonical(row))))
                .list();
        if (!batch.isEmpty()) {
            append(batch);
        }
        return batch.size();
    }

    private void append(List<Unchained> batch) {
        var end = jobs.sql("select seq, hash from audit_chain order by seq desc limit 1")
                .query((row, _) -> new End(row.getLong("seq"), row.getString("hash")))
                .optional()
                .orElse(new End(0, ChainLink.BEGINNING));
        for (var entry : batch) {
            var next = new End(end.seq() + 1, ChainLink.hash(end.seq() + 1, entry.at(), entry.hash(), end.hash()));
            jobs.sql(
                            "insert into audit_chain (seq, entry_id, entry_at, entry_hash, previous, hash) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            next.seq(),
                            entry.id(),
                            entry.at().atOffset(ZoneOffset.UTC),
                            entry.hash(),
                            end.hash(),
                            next.hash())
                    .update();
            end = next;
        }
        jobs.sql("delete from audit_unchained where id = any (?)")
                .param(batch.stream().map(Unchained::queued).toArray(Long[]::new))
                .update();
        jobs.sql("insert into audit_checkpoints (seq, at, hash, signature) values (?, ?, ?, ?)")
                .params(
                        end.seq(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        end.hash(),
                        ChainLink.signature(properties.key(), end.seq(), end.hash()))
                .update();
    }

    /** Deletes entries after their retention; their links stay. */
    long forget() {
        return jobs.sql("select linli_audit_forget(?)")
                .param(oldest().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Instant oldest() {
        return clock.instant().minus(properties.retention()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Looks through the whole chain, in a stream. */
    AuditVerdict verify() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var check = new ChainCheck(properties.key(), oldest());
            try (var links =
                    jobs.sql("""
                            select c.seq, c.entry_id, c.entry_at, c.entry_hash, c.previous, c.hash,
                                   k.signature, k.hash as signed_hash, e.at as present,\s""" + CANONICAL + """
                              from audit_chain c left join audit_entries e on e.id = c.entry_id
                              left join audit_checkpoints k on k.seq = c.seq
                             order by c.seq""").withFetchSize(1_000).query((row, _) -> check.link(row)).stream()) {
                links.forEach(_ -> {});
            }
            return check.verdict(pending(), strays());
        }));
    }

    private long pending() {
        return jobs.sql("select count(*) from audit_unchained")
                .query(Long.class)
                .single();
    }

    private long strays() {
        return jobs.sql("""
                select count(*) from audit_entries e
                 where not exists (select from audit_chain c where c.entry_id = e.id)
                   and not exists (select from audit_unchained u where u.entry_id = e.id)""").query(Long.class).single();
    }

    static List<@Nullable String> canonical(ResultSet row) throws SQLException {
        var fields = new ArrayList<@Nullable String>();
        for (var column : Arrays.asList(
                "canonical_id",
                "canonical_at",
                "actor",
                "action",
                "subject_type",
                "subject_id",
                "canonical_place",
                "canonical_detail",
                "request_id")) {
            fields.add(row.getString(column));
        }
        return fields;
    }
}
