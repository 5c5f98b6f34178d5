package org.linli.platform.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.start.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox's rows. Those with one ordering key lie in one lane, which only one relay works on at a time. */
final class OutboxTable implements Outbox {

    private static final int LANES = 8;

    private final RunningTransaction transaction;
    private final JdbcClient jobs;
    private final Envelopes envelopes;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Supplier<Map<String, String>> runningTrace;
    private final Runnable wakeRelay;

    OutboxTable(
            RunningTransaction transaction,
            JdbcClient jobs,
            Envelopes envelopes,
            Identifiers identifiers,
            Clock clock,
            Supplier<Map<String, String>> runningTrace,
            Runnable wakeRelay) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.envelopes = envelopes;
        this.identifiers = identifiers;
        this.clock = clock;
        this.runningTrace = runningTrace;
        this.wakeRelay = wakeRelay;
    }

    /** One event on its way; {@code queue} is set when it goes straight into one queue. */
    record Waiting(
            long id,
            UUID eventId,
            String routingKey,
            @Nullable String queue,
            String envelope) {}

    /** What there is to send. */
    record Backlog(long size, Optional<Instant> oldest) {}

    @Override
    public void publish(Event event) {
        var id = identifiers.next();
        var envelope = envelopes.render(id, event, clock.instant(), runningTrace.get());
        add(lane(event.orderedBy()), id, event.type(), null, envelope);
    }

    /** Puts an envelope that was received before into the queue that could not take it in. */
    void replay(String queue, String type, String subject, String envelope) {
        add(lane(subject), identifiers.next(), type, queue, envelope);
    }

    private void add(int lane, UUID id, String routingKey, @Nullable String queue, String envelope) {
        transaction
                .jdbc()
                .sql("""
                insert into outbox (lane, event_id, routing_key, queue, envelope, created_at)
                values (:lane, :id, :routingKey, :queue, :envelope, :now)""")
                .param("lane", lane)
                .param("id", id)
                .param("routingKey", routingKey)
                .param("queue", queue)
                .param("envelope", envelope)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    private static int lane(String key) {
        return Math.floorMod(key.hashCode(), LANES);
    }

    /** Claims a lane that has work and that no other relay holds, until the running transaction ends. */
    Optional<Integer> claimLane() {
        return jobs.sql("""
                select lane from outbox_lanes l
                 where exists (select from outbox o where o.lane = l.lane)
                 order by random() limit 1
                   for update skip locked""").query(Integer.class).optional();
    }

    List<Waiting> next(int lane, int most) {
        return jobs.sql("""
                select id, event_id, routing_key, queue, envelope from outbox
                 where lane = :lane order by id limit :most""").param("lane", lane).param("most", most).query(Waiting.class).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Deletes exactly these: a row with a lower number may have been committed in the meantime. */
    void sent(List<Waiting> events) {
        jobs.sql("delete from outbox where id = any (:ids)")
                .param("ids", events.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    Backlog backlog() {
        return jobs.sql("select count(*) as size, min(created_at) as oldest from outbox")
                .query((row, _) -> new Backlog(
                        row.getLong("size"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(java.sql.Timestamp::toInstant)))
                .single();
    }
}
