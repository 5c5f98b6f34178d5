package org.linli.platform.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one queue's messages in, one after the other. Returning acknowledges; so a message leaves the queue only after
 * its effect, or its place among the dead letters, was committed.
 */
final class ConsumerLoop implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final EventConsumer consumer;
    private final Envelopes envelopes;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;
    private final MessagingProperties properties;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ConsumerLoop(
            EventConsumer consumer,
            Envelopes envelopes,
            Inbox inbox,
            DeadLetters deadLetters,
            TransactionTemplate transaction,
            MessagingProperties properties) {
        this.consumer = consumer;
        this.envelopes = envelopes;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** Lets a message that waits for a server go back into the queue. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void onMessage(Message message) {
        int tries = 0;
        var wait = FIRST_WAIT;
        while (true) {
            try {
                takeIn(message);
                return;
            } catch (RuntimeException fault) {
                if (!Faults.isPassing(fault) && ++tries >= properties.tries()) {
                    bury(message, fault, tries);
                    return;
                }
                LOG.warn("{} could not take in {}: {}", consumer.queue(), id(message), Faults.describe(fault));
            }
            pause(wait);
            wait = longer(wait);
        }
    }

    private void takeIn(Message message) {
        var event = envelopes.read(message.getBody());
        transaction.executeWithoutResult(_ -> {
            if (inbox.isNew(consumer.queue(), event)) {
                consumer.handle(event);
            }
        });
    }

    /** The database may be away at this moment too: then this is waited out as well. */
    private void bury(Message message, RuntimeException fault, int tries) {
        var wait = FIRST_WAIT;
        while (true) {
            try {
                transaction.executeWithoutResult(_ -> deadLetters.add(consumer.queue(), message, fault, tries));
                LOG.error("{} gave up on {}: {}", consumer.queue(), id(message), Faults.describe(fault));
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The dead letter {} could not be kept: {}", id(message), Faults.describe(failed));
            }
            pause(wait);
            wait = longer(wait);
        }
    }

    private void pause(Duration wait) {
        try {
            if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ImmediateRequeueAmqpException("The service is stopping");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImmediateRequeueAmqpException("The service is stopping", interrupted);
        }
    }

    private Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(properties.longestWait()) > 0 ? properties.longestWait() : doubled;
    }

    private static String id(Message message) {
        return String.valueOf(message.getMessageProperties().getMessageId());
    }
}
