package org.linli.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.linli.platform.start.Identifiers;
import org.springframework.amqp.core.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that no try could take in, kept for an operator. */
final class DeadLetters {

    private final JdbcClient jobs;
    private final Envelopes envelopes;
    private final Identifiers identifiers;
    private final Clock clock;

    DeadLetters(JdbcClient jobs, Envelopes envelopes, Identifiers identifiers, Clock clock) {
        this.jobs = jobs;
        this.envelopes = envelopes;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A message that comes back after a replay waits again, with its tries added up. */
    void add(String queue, Message message, Throwable fault, int tries) {
        var text = new String(message.getBody(), StandardCharsets.UTF_8).replace("\0", "");
        var label = label(message);
        jobs.sql("""
                insert into dead_letters (id, queue, source, event_id, type, subject, envelope, reason, tries, died_at, state)
                values (:id, :queue, :source, :eventId, :type, :subject, :envelope, :reason, :tries, :now, 'WAITING')
                    on conflict (queue, source, event_id) do update
                   set state = 'WAITING', reason = excluded.reason, tries = dead_letters.tries + excluded.tries,
                       died_at = excluded.died_at, version = dead_letters.version + 1""")
                .param("id", identifiers.next())
                .param("queue", queue)
                .param("source", label.source())
                .param("eventId", label.id())
                .param("type", label.type())
                .param("subject", label.subject())
                .param("envelope", text)
                .param("reason", Faults.describe(fault))
                .param("tries", tries)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    long waiting() {
        return jobs.sql("select count(*) from dead_letters where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private record Label(String source, String id, String type, String subject) {}

    /** What can be told of the message; one that is no envelope of ours goes by its message id. */
    private Label label(Message message) {
        try {
            var event = envelopes.read(message.getBody());
            return new Label(event.source(), event.id(), event.type(), event.subject());
        } catch (Envelopes.UnreadableEnvelopeException unreadable) {
            var properties = message.getMessageProperties();
            var id = properties.getMessageId();
            return new Label(
                    "unknown",
                    id != null ? id : identifiers.next().toString(),
                    String.valueOf(properties.getReceivedRoutingKey()),
                    "");
        }
    }
}
