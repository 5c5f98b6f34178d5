package org.linli.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does with messages that could not be taken in: look, replay after the cause was mended, discard. */
public final class DeadLetterDesk {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutboxTable outbox;
    private final Set<String> queues;
    private final AuditLog audit;
    private final Clock clock;

    /** @param queues this service takes from; a message for another would never leave the outbox */
    DeadLetterDesk(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OutboxTable outbox,
            Set<String> queues,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.queues = Set.copyOf(queues);
        this.audit = audit;
        this.clock = clock;
    }

    /** waiting → replayed or discarded; a replayed one that fails again waits again. */
    public enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /**
     * One message.
     *
     * @param reason kind and place of the fault, never its message
     * @param envelope the message as it came
     */
    public record DeadLetter(
            UUID id,
            String queue,
            String source,
            String type,
            String subject,
            String envelope,
            String reason,
            int tries,
            Instant diedAt,
            State state,
            @Nullable String decidedWhy,
            long version) {}

    /** The newest first; {@code before} is the last one of the page before. */
    public List<DeadLetter> list(@Nullable State state, @Nullable UUID before, int limit) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("""
                select * from dead_letters
                 where (cast(:state as text) is null or state = :state)
                   and (cast(:before as uuid) is null or id < :before)
                 order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> deadLetter(row))
                .list()));
    }

    public Optional<DeadLetter> find(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select * from dead_letters where id = ?")
                .param(id)
                .query((row, _) -> deadLetter(row))
                .optional()));
    }

    /** Sends the message to its queue once more; the inbox sees to it that it takes effect once. */
    public DeadLetter replay(UUID id, Version version, String reason) {
        return decide(id, version, State.REPLAYED, reason);
    }

    public DeadLetter discard(UUID id, Version version, String reason) {
        return decide(id, version, State.DISCARDED, reason);
    }

    private DeadLetter decide(UUID id, Version version, State state, String reason) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var letter = find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
            version.mustBe(letter.version());
            if (letter.state() != State.WAITING) {
                throw ProblemException.conflict("dead-letter-decided");
            }
            if (state == State.REPLAYED && !queues.contains(letter.queue())) {
                throw ProblemException.conflict("dead-letter-queue-gone", letter.queue());
            }
            write(letter, state, reason);
            if (state == State.REPLAYED) {
                outbox.replay(letter.queue(), letter.type(), letter.subject(), letter.envelope());
            }
            audit.record(new AuditEntry(
                    state == State.REPLAYED ? "dead-letter.replay" : "dead-letter.discard",
                    "dead-letter",
                    id.toString(),
                    null,
                    Map.of("queue", letter.queue(), "type", letter.type(), "reason", reason)));
            return find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
        }));
    }

    private void write(DeadLetter letter, State state, String reason) {
        int changed = jdbc.sql("""
                update dead_letters set state = :state, decided_by = :by, decided_at = :now, decided_why = :why,
                                        version = version + 1
                 where id = :id and version = :version""")
                .param("state", state.name())
                .param("by", Scope.required().caller().subject())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", reason)
                .param("id", letter.id())
                .param("version", letter.version())
                .update();
        if (changed == 0) {
            throw ProblemException.conflict("changed-meanwhile");
        }
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("queue"),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("envelope"),
                row.getString("reason"),
                row.getInt("tries"),
                row.getTimestamp("died_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("decided_why"),
                row.getLong("version"));
    }
}
