package org.linli.platform.messaging;

import java.util.ArrayList;
import java.util.Collection;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.ExchangeBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;

/**
 * What is declared at the broker, at every new connection. Nothing newer than RabbitMQ 3.10. Arguments of an existing
 * queue cannot be changed: a new need is a new queue.
 */
final class Topology {

    /** From RabbitMQ 4 on, a quorum queue drops after 20 deliveries; only our own count decides here. */
    private static final int NEVER = 1_000_000_000;

    private static final int MOST_UNCLAIMED = 100_000;

    private Topology() {}

    static Declarables of(MessagingProperties properties, Collection<EventConsumer> consumers) {
        var declared = new ArrayList<Declarable>();
        var unclaimed = ExchangeBuilder.fanoutExchange(properties.unclaimed())
                .durable(true)
                .build();
        var kept = QueueBuilder.durable(properties.unclaimed())
                .quorum()
                .withArgument("x-max-length", MOST_UNCLAIMED)
                .build();
        TopicExchange events = ExchangeBuilder.topicExchange(properties.exchange())
                .durable(true)
                .alternate(properties.unclaimed())
                .build();
        declared.add(unclaimed);
        declared.add(kept);
        declared.add(BindingBuilder.bind(kept).to(unclaimed).with("").noargs());
        declared.add(events);
        for (var consumer : consumers) {
            var queue = queueOf(consumer);
            declared.add(queue);
            consumer.bindings()
                    .forEach(key ->
                            declared.add(BindingBuilder.bind(queue).to(events).with(key)));
        }
        return new Declarables(declared);
    }

    /** One instance at a time takes from it, so that the order of events is the order of effects. */
    private static Queue queueOf(EventConsumer consumer) {
        return QueueBuilder.durable(consumer.queue())
                .quorum()
                .singleActiveConsumer()
                .deliveryLimit(NEVER)
                .build();
    }
}
