package org.linli.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Listens on the queue of every {@link EventConsumer}. A broker that is away delays the listening, not the start. */
final class Consumers implements SmartLifecycle {

    private static final long RECOVERY_MILLISECONDS = 1_000;

    private final List<EventConsumer> consumers;
    private final Function<EventConsumer, ConsumerLoop> loops;
    private final ConnectionFactory connections;
    private final ApplicationContext context;
    private final int prefetch;
    private final List<Running> running = new ArrayList<>();

    private record Running(SimpleMessageListenerContainer container, ConsumerLoop loop) {}

    Consumers(
            List<EventConsumer> consumers,
            Function<EventConsumer, ConsumerLoop> loops,
            ConnectionFactory connections,
            ApplicationContext context,
            int prefetch) {
        this.consumers = List.copyOf(consumers);
        this.loops = loops;
        this.connections = connections;
        this.context = context;
        this.prefetch = prefetch;
    }

    List<String> queues() {
        return consumers.stream().map(EventConsumer::queue).toList();
    }

    @Override
    public synchronized void start() {
        if (running.isEmpty()) {
            consumers.forEach(consumer -> running.add(listen(consumer)));
        }
    }

    private Running listen(EventConsumer consumer) {
        var loop = loops.apply(consumer);
        var container = new SimpleMessageListenerContainer(connections);
        container.setBeanName(consumer.queue());
        container.setApplicationContext(context);
        container.setQueueNames(consumer.queue());
        container.setMessageListener(loop);
        container.setPrefetchCount(prefetch);
        container.setMissingQueuesFatal(false);
        // Queues are declared with every new connection; asking again would only fill the log while the broker is away.
        container.setAutoDeclare(false);
        container.setRecoveryInterval(RECOVERY_MILLISECONDS);
        container.setConsumerStartTimeout(RECOVERY_MILLISECONDS);
        container.setObservationEnabled(true);
        container.afterPropertiesSet();
        container.start();
        return new Running(container, loop);
    }

    @Override
    public synchronized void stop() {
        running.forEach(each -> each.loop().stop());
        running.forEach(each -> each.container().stop());
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
