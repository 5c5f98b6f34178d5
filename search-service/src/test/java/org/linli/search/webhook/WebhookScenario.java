package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Event;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.SealedSecrets;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A street whose own system is told of alerts: it answers as a test says, and keeps what it got. */
abstract class WebhookScenario {

    static final String API = "/api/search/v1/webhooks";
    static final Duration SLOW = Duration.ofSeconds(60);
    static final List<String> ALL = List.of("ISSUE_HEATED", "ISSUE_COOLED", "SEARCH_MATCHED", "REPORT_ISSUED");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("jobs")
    Deliveries deliveries;

    @Autowired
    Sending sending;

    @Autowired
    Poster poster;

    @Autowired
    SealedSecrets secrets;

    @Autowired
    AuditLog audit;

    @Autowired
    WebhookSettings settings;

    @Autowired
    AlertFeed feed;

    @Autowired
    Outbox outbox;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    TestPlaces tree;
    Receiver receiver;
    String administrator;

    @BeforeEach
    void aStreetWithASystem() throws IOException {
        tree = new TestPlaces(jobs);
        receiver = new Receiver();
        administrator = TestTokens.of(Role.ADMINISTRATOR, tree.street);
    }

    @AfterEach
    void end() {
        jobs.sql("update webhooks set state = 'PAUSED' where place_id = :street")
                .param("street", tree.street.value())
                .update();
        receiver.close();
    }

    Http.Answer command(String method, String path, String body, long version) {
        return new Http(port)
                .call(method, API + path)
                .json(body)
                .header("If-Match", "\"" + version + "\"")
                .token(administrator)
                .send();
    }

    JsonNode registered(List<String> kinds) {
        Http.Answer answer =
                command("POST", "", """
                {"unit": "%s", "url": "%s", "kinds": %s}
                """.formatted(tree.street, receiver.url(), json.writeValueAsString(kinds)), 0);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    static String id(JsonNode registered) {
        return registered.at("/webhook/id").asString();
    }

    JsonNode read(String path) {
        Http.Answer answer = new Http(port).get(API + path).token(administrator).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> log(String webhook) {
        return read("/" + webhook + "/deliveries").get("items").valueStream().toList();
    }

    JsonNode only(String webhook, String state) {
        return await().atMost(SLOW)
                .until(
                        () -> log(webhook),
                        all -> all.size() == 1
                                && all.getFirst().get("state").asString().equals(state))
                .getFirst();
    }

    void tested(String webhook) {
        assertThat(command("POST", "/" + webhook + "/test", "", 0).status()).isEqualTo(202);
    }

    /** As some instance sends after so long. */
    Sender after(Duration time) {
        return new Sender(
                sending,
                deliveries,
                poster,
                secrets,
                audit,
                transactions,
                settings,
                Clock.offset(Clock.systemUTC(), time));
    }

    Receiver.Got got(int number) {
        return await().atMost(SLOW)
                .until(receiver::got, all -> all.size() >= number)
                .get(number - 1);
    }

    /** An alert as another feature tells it. */
    private record Alert(String kind, UnitId unit, String what) implements Event {

        @Override
        public String type() {
            return kind;
        }

        @Override
        public String subject() {
            return what;
        }

        @Override
        public long version() {
            return 1;
        }

        @Override
        public Optional<UnitId> place() {
            return Optional.of(unit);
        }
    }

    void happened(String type, UnitId place, String what) {
        transactions.executeWithoutResult(_ -> outbox.publish(new Alert(type, place, what)));
    }
}
