package org.linli.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.OutboxTable.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what lies in the outbox, lane by lane, in order, and deletes what the broker confirmed. Every instance of a
 * service runs one; a lane belongs to one of them at a time. A crash between confirm and delete sends again: the
 * consumers' inbox drops it.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxTable outbox;
    private final Envelopes envelopes;
    private final RabbitTemplate rabbit;
    private final AmqpAdmin topology;
    private final TransactionTemplate transaction;
    private final MessagingProperties properties;
    private final Semaphore wake = new Semaphore(0);

    /** What became of one turn. */
    private enum Outcome {
        SENT,
        NOTHING,
        /** The broker did not confirm all of it. */
        HELD_UP
    }

    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    OutboxRelay(
            OutboxTable outbox,
            Envelopes envelopes,
            RabbitTemplate rabbit,
            AmqpAdmin topology,
            TransactionTemplate transaction,
            MessagingProperties properties) {
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.rabbit = rabbit;
        this.topology = topology;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** Called right after a commit that left an event behind. */
    void wake() {
        wake.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake.release();
        var working = thread;
        if (working != null) {
            try {
                working.join(properties.confirm());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            drain();
            try {
                if (wake.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    /** Until nothing is left or nothing goes. Whatever fails is tried again at the next turn. */
    private void drain() {
        try {
            var outcome = Outcome.SENT;
            while (running && outcome == Outcome.SENT) {
                outcome = Objects.requireNonNull(transaction.execute(_ -> sendABatch()));
                failing &= outcome != Outcome.SENT;
            }
            if (outcome == Outcome.HELD_UP) {
                // A broker that has lost its queues gets them again before the next turn.
                topology.initialize();
            }
        } catch (RuntimeException failed) {
            // Once for a whole outage, and without the stack: the poll goes on every second.
            if (!failing) {
                LOG.warn("Events are waiting in the outbox: {}", Faults.describe(failed));
            }
            failing = true;
        }
    }

    private Outcome sendABatch() {
        var lane = outbox.claimLane();
        if (lane.isEmpty()) {
            return Outcome.NOTHING;
        }
        var batch = outbox.next(lane.get(), properties.batch());
        int confirmed = send(batch);
        if (confirmed > 0) {
            outbox.sent(batch.subList(0, confirmed));
        }
        return confirmed == batch.size() ? Outcome.SENT : Outcome.HELD_UP;
    }

    /**
     * Sends the batch on one channel, since sends that spread over several arrive in any order.
     *
     * @return how many, counted from the front, the broker has confirmed
     */
    private int send(List<Waiting> batch) {
        return Objects.requireNonNull(rabbit.invoke(channel -> {
            var confirms = new ArrayList<CorrelationData>();
            for (var event : batch) {
                confirms.add(send(channel, event));
            }
            long deadline = System.nanoTime() + properties.confirm().toNanos();
            int confirmed = 0;
            while (confirmed < confirms.size() && isConfirmed(confirms.get(confirmed), deadline)) {
                confirmed++;
            }
            return confirmed;
        }));
    }

    private CorrelationData send(RabbitOperations channel, Waiting event) {
        var correlation = new CorrelationData(Long.toString(event.id()));
        if (event.queue() != null) {
            channel.send("", event.queue(), message(event), correlation);
        } else {
            channel.send(properties.exchange(), event.routingKey(), message(event), correlation);
        }
        return correlation;
    }

    private Message message(Waiting event) {
        var message = MessageBuilder.withBody(event.envelope().getBytes(StandardCharsets.UTF_8))
                .setContentType(Envelopes.CONTENT_TYPE)
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(event.eventId().toString());
        envelopes.trace(event.envelope()).forEach(message::setHeader);
        return message.build();
    }

    private boolean isConfirmed(CorrelationData sent, long deadline) {
        CompletableFuture<CorrelationData.Confirm> future = sent.getFuture();
        try {
            var confirm = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (sent.getReturned() != null) {
                LOG.warn("The broker has no queue for {}", sent.getReturned().getRoutingKey());
                return false;
            }
            return confirm.ack();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException unconfirmed) {
            return false;
        }
    }
}
