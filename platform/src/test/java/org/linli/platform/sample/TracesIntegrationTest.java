package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.Event;
import org.linli.platform.messaging.EventConsumer;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One trace from the caller through a request, its event and the broker to whoever takes the event in. */
@SampleService.IntegrationTest
@AutoConfigureTracing
@Import({TracesIntegrationTest.Traced.class, TracesIntegrationTest.BellController.class})
@ExtendWith(OutputCaptureExtension.class)
class TracesIntegrationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(TracesIntegrationTest.class);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    Spans spans;

    @Autowired
    JsonMapper json;

    @Value("${linli.messaging.exchange:linli.events}")
    String exchange;

    String ringer;

    record Rung(String subject) implements Event {

        @Override
        public String type() {
            return "sample.bell.rung";
        }

        @Override
        public long version() {
            return 1;
        }
    }

    @RestController
    static class BellController {

        private final Outbox outbox;

        BellController(Outbox outbox) {
            this.outbox = outbox;
        }

        @PostMapping("/api/sample/v1/bell")
        @Allowed({Role.CLERK})
        @Transactional
        public void ring() {
            LOG.info("The bell is rung");
            outbox.publish(new Rung("bell"));
        }
    }

    /** What ended, as it would be sent to a collector. */
    static final class Spans implements SpanExporter {

        private final List<SpanData> ended = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        List<SpanData> of(SpanKind kind) {
            return ended.stream()
                    .filter(span -> span.getTraceId().equals(TRACE) && span.getKind() == kind)
                    .toList();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    static final class Listener implements EventConsumer {

        @Override
        public String queue() {
            return "sample.bell-listener";
        }

        @Override
        public Set<String> bindings() {
            return Set.of("sample.bell.*");
        }

        @Override
        public void handle(Envelope event) {
            LOG.info("The bell is heard");
        }
    }

    @TestConfiguration
    static class Traced {

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        Spans spans() {
            return new Spans();
        }

        @Bean
        SpanProcessor atOnce(Spans spans) {
            return SimpleSpanProcessor.create(spans);
        }
    }

    @BeforeEach
    void aClerkAndACopyOfEveryMessage() {
        ringer = TestTokens.of(Role.CLERK, new TestPlaces(jobs).street);
        var copies = QueueBuilder.durable("sample.bell-copies").autoDelete().build();
        broker.declareQueue(copies);
        broker.declareBinding(
                BindingBuilder.bind(copies).to(new TopicExchange(exchange)).with("sample.bell.*"));
    }

    @Test
    void aRequestItsEventAndTheTakingInBelongToTheCallersTrace(CapturedOutput output) {
        var answer = new Http(port)
                .post("/api/sample/v1/bell", "")
                .token(ringer)
                .header("traceparent", "00-" + TRACE + "-" + CALLERS_SPAN + "-01")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> !spans.of(SpanKind.CONSUMER).isEmpty());

        var request = spans.of(SpanKind.SERVER).getFirst();
        assertThat(request.getParentSpanId()).isEqualTo(CALLERS_SPAN);

        var message = copy();
        var header = String.valueOf(message.getMessageProperties().<Object>getHeader("traceparent"));
        var envelope = json.readTree(new String(message.getBody(), StandardCharsets.UTF_8));
        assertThat(header).startsWith("00-" + TRACE + "-").endsWith("-01").doesNotContain(CALLERS_SPAN);
        assertThat(envelope.path("traceparent").asString()).isEqualTo(header);

        assertThat(spans.of(SpanKind.CONSUMER))
                .singleElement()
                .satisfies(taken -> assertThat(header).contains(taken.getParentSpanId()));
        assertThat(line(output, "The bell is rung")).contains("[" + TRACE);
        assertThat(line(output, "The bell is heard")).contains("[" + TRACE);
    }

    private Message copy() {
        return Objects.requireNonNull(rabbit.receive("sample.bell-copies", PATIENCE.toMillis()));
    }

    private static String line(CapturedOutput output, String text) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow();
    }
}
