package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A tree of its own beside a property-service, and the commands and events of adopting in it. */
abstract class AdoptionScenario implements BesidePropertyService {

    static final String API = "/api/search/v1";
    static final Duration PATIENCE = Duration.ofSeconds(60);

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
    CircuitBreakerRegistry breakers;

    TestPlaces tree;
    String clerk;
    UUID matter = UUID.randomUUID();

    @BeforeEach
    void aTreeOfItsOwn() {
        PROPERTY.reset();
        breakers.circuitBreaker("property").reset();
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        await().atMost(PATIENCE).until(() -> broker.getQueueInfo("search.matters") != null);
    }

    Http.Answer post(String path, long version, String json) {
        var call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "zh-CN")
                .token(clerk);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    JsonNode read(String path) {
        return done(new Http(port).get(API + path).token(clerk).send());
    }

    String screened(UnitId place) {
        String id = done(post("/opinions", 0, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "路灯坏了", "category": "城乡建设/照明"}
                        """.formatted(place))).get("id").asString();
        done(post("/opinions/" + id + "/screen", 1, "{}"));
        return id;
    }

    String grouped(String... opinions) {
        return done(post(
                        "/groups",
                        0,
                        "{\"title\": \"路灯不亮\", \"opinions\": [\"%s\"]}".formatted(String.join("\", \"", opinions))))
                .get("id")
                .asString();
    }

    String words(String title) {
        return """
                {"unit": "%s", "title": "%s", "description": "三位居民反映"}
                """.formatted(tree.community, title);
    }

    Http.Answer adopting(String group, long version) {
        return post("/groups/" + group + "/adopt", version, words("路灯不亮"));
    }

    String state(String path) {
        return read(path).get("state").asString();
    }

    List<String> steps(String path) {
        return read(path + "/timeline")
                .get("items")
                .valueStream()
                .map(step -> step.get("what").asString())
                .toList();
    }

    static String problem(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json().get("type").asString().replace("urn:linli:problem:", "");
    }

    /** What property-service tells of the matter, as it comes from the broker. */
    void told(String group, String what, long version, String more) {
        told(matter, group, tree.community, what, version, more);
    }

    void told(UUID matter, String group, UnitId unit, String what, long version, String more) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/property-service", "type": "property.matter.%s",
                 "subject": "%s", "time": "%s", "linliversion": "%d", "linliplace": "%s",
                 "data": {"id": "%s", "unit": "%s", "title": "路灯不亮",
                          "origin": {"kind": "OPINIONS", "id": "%s"}, %s}}
                """.formatted(
                        UUID.randomUUID(),
                        what,
                        matter,
                        Instant.parse("2026-03-05T01:00:00Z"),
                        version,
                        unit,
                        matter,
                        unit,
                        group,
                        more);
        rabbit.send(
                "linli.events",
                "property.matter." + what,
                MessageBuilder.withBody(event.getBytes(StandardCharsets.UTF_8)).build());
    }

    void becomes(String path, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(path)).isEqualTo(state));
    }

    long versionOf(String group) {
        return Long.parseLong(new Http(port)
                .get(API + "/groups/" + group)
                .token(clerk)
                .send()
                .header("ETag")
                .replace("\"", ""));
    }
}
