package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other services are told of a matter, as it comes out of the broker. */
@WholeService
class MatterEventsIntegrationTest {

    private static final String COPIES = "property.matter-copies";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    JsonMapper json;

    @Value("${linli.messaging.exchange:linli.events}")
    String exchange;

    PropertyCaller clerk;
    TestPlaces tree;

    @BeforeEach
    void copiesOfWhatIsTold() {
        tree = new TestPlaces(jobs);
        clerk = PropertyCaller.clerkOf(port, tree.street);
        var queue = QueueBuilder.durable(COPIES).build();
        broker.declareQueue(queue);
        broker.declareBinding(
                BindingBuilder.bind(queue).to(new TopicExchange(exchange)).with("property.matter.#"));
    }

    @AfterEach
    void noCopiesAnyMore() {
        broker.deleteQueue(COPIES);
    }

    private void change(JsonNode matter, String what, long version, String body) {
        var answer = clerk.change("POST", "/matters/" + PropertyCaller.id(matter) + "/" + what, version, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The first events of a matter, in the order in which they came. */
    private List<JsonNode> told(String matter, int count) {
        var told = new ArrayList<JsonNode>();
        await().atMost(PATIENCE).until(() -> {
            for (Message copy = rabbit.receive(COPIES); copy != null; copy = rabbit.receive(COPIES)) {
                JsonNode envelope = json.readTree(new String(copy.getBody(), StandardCharsets.UTF_8));
                if (envelope.get("subject").asString().equals(matter)) {
                    told.add(envelope);
                }
            }
            return told.size() >= count;
        });
        return told;
    }

    @Test
    void eachStepIsToldInOrderWithTheAnswerAndTheOutcomeAndNobodysName() {
        UUID opinions = UUID.randomUUID();
        JsonNode matter = clerk.made("/matters", PropertyCaller.matter(tree.compound, "电梯反复停运", opinions));
        change(matter, "answer", 1, "{\"text\": \"已更换曳引轮\"}");
        change(matter, "reopening", 2, "{\"reason\": \"电梯又停运\"}");
        change(matter, "closing", 3, "{\"outcome\": \"NOT_FEASIBLE\", \"reason\": \"井道尺寸不足，无法更换\"}");

        List<JsonNode> told = told(PropertyCaller.id(matter), 4);

        assertThat(told)
                .extracting(envelope -> envelope.get("type").asString())
                .containsExactly(
                        "property.matter.opened",
                        "property.matter.answered",
                        "property.matter.reopened",
                        "property.matter.closed");
        assertThat(told).allSatisfy(envelope -> {
            JsonNode data = envelope.get("data");
            assertThat(data.get("id").asString()).isEqualTo(PropertyCaller.id(matter));
            assertThat(data.get("unit").asString()).isEqualTo(tree.compound.toString());
            assertThat(data.get("title").asString()).isEqualTo("电梯反复停运");
            assertThat(data.at("/origin/kind").asString()).isEqualTo("OPINIONS");
            assertThat(data.at("/origin/id").asString()).isEqualTo(opinions.toString());
            assertThat(data.toString()).doesNotContain("Tester");
        });
        assertThat(told)
                .extracting(envelope -> envelope.at("/data/state").asString())
                .containsExactly("OPEN", "ANSWERED", "OPEN", "CLOSED");
        assertThat(told.get(1).at("/data/answer").asString()).isEqualTo("已更换曳引轮");
        assertThat(told.getLast().at("/data/outcome").asString()).isEqualTo("NOT_FEASIBLE");
        assertThat(told.getLast().at("/data/reason").asString()).isEqualTo("井道尺寸不足，无法更换");
    }
}
