package org.linli.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.stream.Collectors;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.messaging.web.DeadLetterController;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and relay, inbox and consumers. Refuses to start where a sent event could be lost unnoticed. */
@AutoConfiguration(after = RabbitAutoConfiguration.class)
@ConditionalOnProperty("linli.service")
@EnableConfigurationProperties(MessagingProperties.class)
@Import(DeadLetterController.class)
class MessagingAutoConfiguration {

    @Bean
    Envelopes envelopes(@Value("${spring.application.name}") String service, JsonMapper json) {
        return new Envelopes(service, json);
    }

    @Bean
    OutboxTable outbox(
            RunningTransaction transaction,
            @Qualifier("jobs") JdbcClient jobs,
            Envelopes envelopes,
            Identifiers identifiers,
            Clock clock,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            ObjectProvider<OutboxRelay> relay) {
        var trace = new TraceHeaders(tracer.getIfAvailable(), propagator.getIfAvailable());
        return new OutboxTable(
                transaction, jobs, envelopes, identifiers, clock, trace, () -> relay.ifAvailable(OutboxRelay::wake));
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxTable outbox,
            Envelopes envelopes,
            CachingConnectionFactory connections,
            AmqpAdmin topology,
            @Qualifier("jobs") TransactionTemplate transaction,
            MessagingProperties properties) {
        refuseUnconfirmed(connections);
        // Of its own: the trace is the event's and not the relay's, and a broker that blocks senders must not block
        // acknowledgements.
        var rabbit = new RabbitTemplate(connections);
        rabbit.setMandatory(true);
        rabbit.setUsePublisherConnection(true);
        return new OutboxRelay(outbox, envelopes, rabbit, topology, transaction, properties);
    }

    static void refuseUnconfirmed(CachingConnectionFactory connections) {
        if (!connections.isPublisherConfirms() || !connections.isPublisherReturns()) {
            throw new UnsafeStartException(
                    "The broker would not confirm what it takes over: events could be lost.",
                    "Set spring.rabbitmq.publisher-confirm-type=correlated and spring.rabbitmq.publisher-returns=true.");
        }
    }

    @Bean
    Declarables messagingTopology(MessagingProperties properties, ObjectProvider<EventConsumer> consumers) {
        return Topology.of(properties, consumers.orderedStream().toList());
    }

    @Bean
    Inbox inbox(@Qualifier("jobs") JdbcClient jobs, Clock clock) {
        return new Inbox(jobs, clock);
    }

    @Bean
    DeadLetters deadLetters(
            @Qualifier("jobs") JdbcClient jobs, Envelopes envelopes, Identifiers identifiers, Clock clock) {
        return new DeadLetters(jobs, envelopes, identifiers, clock);
    }

    @Bean
    Consumers eventConsumers(
            ObjectProvider<EventConsumer> consumers,
            Envelopes envelopes,
            Inbox inbox,
            DeadLetters deadLetters,
            @Qualifier("jobs") TransactionTemplate transaction,
            CachingConnectionFactory connections,
            ApplicationContext context,
            MessagingProperties properties) {
        return new Consumers(
                consumers.orderedStream().toList(),
                consumer -> new ConsumerLoop(consumer, envelopes, inbox, deadLetters, transaction, properties),
                connections,
                context,
                properties.prefetch());
    }

    @Bean("outboxHealthIndicator")
    MessagingWatch messagingWatch(
            OutboxTable outbox,
            DeadLetters deadLetters,
            Inbox inbox,
            Consumers consumers,
            AmqpAdmin broker,
            MessagingProperties properties,
            Clock clock,
            MeterRegistry meters) {
        return new MessagingWatch(outbox, deadLetters, inbox, consumers, broker, properties, clock, meters);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OutboxTable outbox,
            ObjectProvider<EventConsumer> consumers,
            AuditLog audit,
            Clock clock) {
        var queues = consumers.stream().map(EventConsumer::queue).collect(Collectors.toSet());
        return new DeadLetterDesk(jdbc, new TransactionTemplate(transactions), outbox, queues, audit, clock);
    }
}
