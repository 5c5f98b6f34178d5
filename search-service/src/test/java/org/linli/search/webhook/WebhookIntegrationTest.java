package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.Event;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.SealedSecrets;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts that reach a street's own system, whatever it answers and whatever breaks in between. */
@WholeService(elasticsearch = true)
class WebhookIntegrationTest {

    private static final String API = "/api/search/v1/webhooks";
    private static final Duration SLOW = Duration.ofSeconds(60);
    private static final List<String> ALL = List.of("ISSUE_HEATED", "ISSUE_COOLED", "SEARCH_MATCHED", "REPORT_ISSUED");

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

    private Http.Answer command(String method, String path, String body, long version) {
        return new Http(port)
                .call(method, API + path)
                .json(body)
                .header("If-Match", "\"" + version + "\"")
                .token(administrator)
                .send();
    }

    private JsonNode registered(List<String> kinds) {
        Http.Answer answer =
                command("POST", "", """
                {"unit": "%s", "url": "%s", "kinds": %s}
                """.formatted(tree.street, receiver.url(), json.writeValueAsString(kinds)), 0);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode registered) {
        return registered.at("/webhook/id").asString();
    }

    private JsonNode read(String path) {
        Http.Answer answer = new Http(port).get(API + path).token(administrator).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> log(String webhook) {
        return read("/" + webhook + "/deliveries").get("items").valueStream().toList();
    }

    private JsonNode only(String webhook, String state) {
        return await().atMost(SLOW)
                .until(
                        () -> log(webhook),
                        all -> all.size() == 1
                                && all.getFirst().get("state").asString().equals(state))
                .getFirst();
    }

    private void tested(String webhook) {
        assertThat(command("POST", "/" + webhook + "/test", "", 0).status()).isEqualTo(202);
    }

    /** As some instance sends after so long. */
    private Sender after(Duration time) {
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

    private Receiver.Got got(int number) {
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

    private void happened(String type, UnitId place, String what) {
        transactions.executeWithoutResult(_ -> outbox.publish(new Alert(type, place, what)));
    }

    @Test
    void whatHappensAtTheUnitOrBelowIsToldAndWhatHappensElsewhereOrWasNotChosenIsNot() {
        String webhook = id(registered(List.of("ISSUE_HEATED")));

        happened("search.issue.heated", tree.siblingStreet, "elsewhere");
        happened("search.issue.cooled", tree.community, "not-chosen");
        happened("search.issue.heated", tree.community, "here");

        JsonNode told = only(webhook, "DELIVERED");
        assertThat(told.get("kind").asString()).isEqualTo("search.issue.heated");
        assertThat(told.get("status").asInt()).isEqualTo(204);
        assertThat(got(1).id()).isEqualTo(told.get("id").asString());
        JsonNode payload = json.readTree(got(1).body());
        assertThat(payload.get("type").asString()).isEqualTo("search.issue.heated");
        assertThat(payload.at("/data/what").asString()).isEqualTo("here");
        assertThat(Instant.parse(payload.get("timestamp").asString())).isBefore(Instant.now());
    }

    @Test
    void anEventThatIsHeardTwiceIsToldOnce() {
        String webhook = id(registered(ALL));
        Envelope event = new Envelope(
                UUID.randomUUID().toString(),
                "/search-service",
                "search.report.issued",
                "one",
                Instant.now(),
                1,
                tree.street,
                json.readTree("{\"month\": \"2026-10\"}"));

        transactions.executeWithoutResult(_ -> feed.handle(event));
        transactions.executeWithoutResult(_ -> feed.handle(event));

        only(webhook, "DELIVERED");
    }

    @Test
    void theProgramInTheDocumentVerifiesWhatIsSentAndNothingElse() throws Exception {
        JsonNode registered = registered(ALL);
        tested(id(registered));
        Receiver.Got got = got(1);
        String secret = registered.get("secret").asString();

        assertThat(verified(secret, got, got.body())).isEqualTo("genuine");
        assertThat(verified(secret, got, got.body() + " ")).isEqualTo("forged");
        assertThat(verified(Signature.secret(), got, got.body())).isEqualTo("forged");
    }

    private String verified(String secret, Receiver.Got got, String body) throws Exception {
        Path program = folder.resolve("Verify.java");
        String page = Files.readString(Path.of("..", "docs", "webhooks.md"));
        String start = "```java\n";
        int from = page.indexOf(start) + start.length();
        Files.writeString(program, page.substring(from, page.indexOf("```", from)));
        Path sent = Files.writeString(folder.resolve("body"), body, StandardCharsets.UTF_8);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        secret,
                        got.id(),
                        got.timestamp(),
                        got.signature())
                .redirectInput(sent.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdWithTheTimeOfTheTry() {
        receiver.answers(503);
        String webhook = id(registered(ALL));
        tested(webhook);
        JsonNode failed = await().atMost(SLOW)
                .until(() -> log(webhook).getFirst(), one -> one.get("attempts").asInt() >= 1);
        assertThat(failed.get("status").asInt()).isEqualTo(503);
        assertThat(failed.get("state").asString()).isEqualTo("WAITING");
        assertThat(read("/" + webhook).get("failures").asInt()).isPositive();
        receiver.answers(200);

        after(Duration.ofMinutes(2)).round();

        only(webhook, "DELIVERED");
        assertThat(receiver.got())
                .extracting(Receiver.Got::id)
                .containsOnly(failed.get("id").asString());
        assertThat(receiver.got()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(read("/" + webhook).get("failures").asInt()).isZero();
    }

    @Test
    void whatAnInstanceClaimedThatThenDiedIsSentByAnotherOnceTheClaimHasRunOut() {
        String webhook = id(registered(ALL));
        jobs.sql("update webhooks set busy_until = now() + interval '10 minutes' where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);

        after(Duration.ofMinutes(5)).round();
        assertThat(receiver.got()).isEmpty();
        after(Duration.ofMinutes(11)).round();

        only(webhook, "DELIVERED");
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void forADayAfterTheSecretWasChangedEverythingIsSignedWithBoth() {
        JsonNode registered = registered(ALL);
        String webhook = id(registered);
        Http.Answer rotated = command("POST", "/" + webhook + "/secret", "", 1);
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(200);
        String fresh = rotated.json().get("secret").asString();
        tested(webhook);

        Receiver.Got both = got(1);
        assertThat(both.signature().split(" "))
                .containsExactly(
                        signature(fresh, both),
                        signature(registered.get("secret").asString(), both));

        jobs.sql("update webhooks set former_until = now() where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);
        Receiver.Got one = got(2);
        assertThat(one.signature()).isEqualTo(signature(fresh, one));
        assertThat(read("/" + webhook).toString()).doesNotContain(fresh, "secret");
    }

    private static String signature(String secret, Receiver.Got got) {
        return Signature.of(List.of(secret), got.id(), Long.parseLong(got.timestamp()), got.body());
    }

    @Test
    void oneThatIsGoneIsStoppedAndGoesOnWithWhatWaitsWhenSomebodySaysSo() {
        receiver.answers(410);
        String webhook = id(registered(ALL));
        tested(webhook);
        JsonNode stopped = await().atMost(SLOW)
                .until(
                        () -> read("/" + webhook),
                        one -> one.get("state").asString().equals("STOPPED"));
        assertThat(command("POST", "/" + webhook + "/test", "", 0).status()).isEqualTo(409);
        receiver.answers(200);

        Http.Answer goesOn = command(
                "PATCH",
                "/" + webhook,
                "{\"active\": true}",
                stopped.get("version").asLong());

        assertThat(goesOn.status()).as(goesOn.body()).isEqualTo(200);
        await().atMost(SLOW).until(() -> {
            after(Duration.ofMinutes(2)).round();
            return log(webhook).getFirst().get("state").asString().equals("DELIVERED");
        });
    }

    @Test
    void oneThatTookNothingForADayIsStopped() {
        receiver.answers(500);
        String webhook = id(registered(ALL));
        jobs.sql("update webhooks set failing_since = now() - interval '25 hours', failures = 9 where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);

        JsonNode stopped = await().atMost(SLOW)
                .until(
                        () -> read("/" + webhook),
                        one -> one.get("state").asString().equals("STOPPED"));

        assertThat(stopped.get("failures").asInt()).isEqualTo(10);
        assertThat(jobs.sql("select count(*) from audit_entries where action = 'webhook.stop' and subject_id = :id")
                        .param("id", webhook)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasDeliveredIsSentAgainOnRequestUnderItsId() {
        String webhook = id(registered(ALL));
        tested(webhook);
        String delivery = only(webhook, "DELIVERED").get("id").asString();

        assertThat(command("POST", "/" + webhook + "/deliveries/" + delivery + "/resend", "", 0)
                        .status())
                .isEqualTo(202);

        assertThat(got(2).id()).isEqualTo(delivery);
    }

    @Test
    void aUnitHasTenAtMostHoweverManyAreRegisteredAtOnce() throws Exception {
        String body = "{\"unit\": \"%s\", \"url\": \"%s\", \"kinds\": [\"ISSUE_HEATED\"]}"
                .formatted(tree.street, receiver.url());
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> registering = () -> command("POST", "", body, 0).status();
            for (Future<Integer> each : office.invokeAll(Collections.nCopies(16, registering))) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        String one = read("").get("items").get(0).get("id").asString();
        assertThat(command("DELETE", "/" + one, "", 1).status()).isEqualTo(204);
        assertThat(command("POST", "", body, 0).status()).isEqualTo(201);
    }

    @Test
    void anAddressInsideIsRefusedAtItsField() {
        Http.Answer refused = refused("https://169.254.169.254/latest/meta-data");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/url");
        assertThat(refused("http://1.1.1.1/").status()).isEqualTo(422);
        assertThat(refused("not an address").status()).isEqualTo(422);
    }

    private Http.Answer refused(String url) {
        return command("POST", "", """
                {"unit": "%s", "url": "%s", "kinds": ["ISSUE_HEATED"]}
                """.formatted(tree.street, url), 0);
    }
}
