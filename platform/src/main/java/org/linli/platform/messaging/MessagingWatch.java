package org.linli.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.platform.messaging.OutboxTable.Backlog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at outbox, queues and dead letters every few seconds, so that neither a scrape nor a probe waits for a server
 * that is away. Also lets the inbox forget.
 */
final class MessagingWatch implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(MessagingWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int LOOKS_BETWEEN_CLEANING = 720;

    private final OutboxTable outbox;
    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Consumers consumers;
    private final AmqpAdmin broker;
    private final MessagingProperties properties;
    private final Clock clock;
    private final Map<String, Double> depths = new ConcurrentHashMap<>();

    private volatile Backlog backlog = new Backlog(0, java.util.Optional.empty());
    private volatile long dead;
    private volatile boolean databaseAnswers = true;
    private volatile boolean running;
    private int looks;
    private ScheduledExecutorService timer = timer();

    MessagingWatch(
            OutboxTable outbox,
            DeadLetters deadLetters,
            Inbox inbox,
            Consumers consumers,
            AmqpAdmin broker,
            MessagingProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.consumers = consumers;
        this.broker = broker;
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("linli.outbox.size", () -> backlog.size())
                .description("Events waiting to be sent")
                .register(meters);
        Gauge.builder("linli.outbox.age", () -> age().toMillis() / 1000.0)
                .description("Age of the oldest event waiting to be sent")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("linli.dead.letters", () -> dead)
                .description("Messages waiting for an operator")
                .register(meters);
        consumers
                .queues()
                .forEach(queue -> Gauge.builder("linli.queue.depth", () -> depths.getOrDefault(queue, Double.NaN))
                        .description("Messages waiting in a queue; absent while the broker is away")
                        .tag("queue", queue)
                        .register(meters));
    }

    private static ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("messaging-watch").daemon().factory());
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            timer = timer();
            var _ = timer.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            backlog = outbox.backlog();
            dead = deadLetters.waiting();
            if (looks++ % LOOKS_BETWEEN_CLEANING == 0) {
                inbox.forgetOlderThan(properties.remembered());
            }
            databaseAnswers = true;
        } catch (RuntimeException away) {
            databaseAnswers = false;
            LOG.debug("The outbox could not be looked at: {}", Faults.describe(away));
        }
        for (var queue : consumers.queues()) {
            try {
                var info = broker.getQueueInfo(queue);
                depths.put(queue, info == null ? Double.NaN : (double) info.getMessageCount());
            } catch (RuntimeException away) {
                depths.put(queue, Double.NaN);
            }
        }
    }

    private Duration age() {
        return backlog.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** Down when events wait for longer than they should, whoever's fault that is. The service itself goes on. */
    @Override
    public Health health() {
        boolean late = age().compareTo(properties.late()) > 0;
        return (late || !databaseAnswers ? Health.down() : Health.up())
                .withDetail("waiting", backlog.size())
                .withDetail("oldestSeconds", age().toSeconds())
                .withDetail("deadLetters", dead)
                .build();
    }
}
