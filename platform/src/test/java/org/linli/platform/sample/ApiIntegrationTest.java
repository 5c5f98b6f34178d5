package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every API of the suite promises, on the sample service. */
@SampleService.IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ApiIntegrationTest {

    private static final String NOTICES = "/api/sample/v1/notices";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Http http;
    String clerk;

    @BeforeEach
    void aTreeAndItsClerk() {
        tree = new TestPlaces(jobs);
        http = new Http(port);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    private static String notice(UnitId place, String title) {
        return "{\"place\":\"%s\",\"title\":\"%s\"}".formatted(place, title);
    }

    private Http.Answer putUp(String token, UnitId place) {
        return http.post(NOTICES, notice(place, "停水通知")).token(token).send();
    }

    @Test
    void whoHasNoTokenIsAskedForOneInTheirLanguage() {
        var chinese = http.get(NOTICES).send();
        var english = http.get(NOTICES).header("Accept-Language", "en-GB").send();

        assertThat(chinese.status()).isEqualTo(401);
        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(chinese.json().path("title").asString()).isEqualTo("请先登录");
        assertThat(english.json().path("title").asString()).isEqualTo("Sign in first");
        assertThat(english.json().path("requestId").asString()).isEqualTo(english.header("X-Request-Id"));
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        var good = TestTokens.claims("somebody", new Appointment(tree.street, Role.READER));
        var longAgo = java.util.Date.from(java.time.Instant.EPOCH);

        assertThat(http.get(NOTICES).token(TestTokens.sign(good.build())).send().status())
                .isEqualTo(200);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(good.audience("others").build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(good.audience("linli")
                                .issuer("http://elsewhere")
                                .build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(TestTokens.claims("late")
                                .expirationTime(longAgo)
                                .build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES).token("no.token.atall").send().status()).isEqualTo(401);
    }

    @Test
    void aRoleOfTomorrowIsLeftOutAndTheOthersCount() {
        var token = TestTokens.sign(TestTokens.claims("somebody")
                .claim(
                        "appointments",
                        java.util.List.of(
                                java.util.Map.of("unit", tree.street.toString(), "role", "ASTRONAUT"),
                                java.util.Map.of("unit", tree.street.toString(), "role", "READER")))
                .build());

        assertThat(http.get(NOTICES).token(token).send().status()).isEqualTo(200);
        assertThat(putUp(token, tree.street).status()).isEqualTo(403);
    }

    @Test
    void aRoleThatDoesNotFitIsRefusedBeforeTheBodyIsRead() {
        var reader = TestTokens.of(Role.READER, tree.street);

        assertThat(http.post(NOTICES, "no json").token(reader).send().status()).isEqualTo(403);
        assertThat(http.post(NOTICES, "no json").token(clerk).send().status()).isEqualTo(400);
    }

    @Test
    void aPlaceOutsideTheScopeIsRefusedByTheDatabase() {
        assertThat(putUp(clerk, tree.community).status()).isEqualTo(201);
        assertThat(putUp(clerk, tree.siblingStreet).status()).isEqualTo(403);
    }

    @Test
    void aStreamedAnswerStaysInScope() {
        putUp(clerk, tree.street);

        var own = http.get(NOTICES + "/titles")
                .token(TestTokens.of(Role.READER, tree.street))
                .send();
        var other = http.get(NOTICES + "/titles")
                .token(TestTokens.of(Role.READER, tree.otherStreet))
                .send();

        assertThat(own.body()).isEqualTo("停水通知\n");
        assertThat(other.body()).isEmpty();
    }

    @Test
    void whatIsOpenToAllSeesNothingOfAnyPlace() {
        putUp(clerk, tree.street);

        assertThat(http.get("/api/sample/v1/board").send().body()).isEqualTo("0");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var created = putUp(clerk, tree.street);
        var path = created.header("Location");
        var change = "{\"title\":\"改期\"}";

        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(http.put(path, change).token(clerk).send().status()).isEqualTo(428);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "W/\"0\"")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "\"0\"")
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "\"0\"")
                        .send()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theFieldThatWasNotAcceptedIsNamed() {
        var body = "{\"place\":\"%s\",\"title\":\"x\",\"lines\":[{\"text\":\"a\"},{\"text\":\" \"}]}"
                .formatted(tree.street);

        var invalid = http.post(NOTICES, body).token(clerk).send();
        var unknown = http.post(NOTICES, "{\"titel\":\"x\"}").token(clerk).send();
        var wrong = http.post(NOTICES, "{\"place\":\"here\"}").token(clerk).send();
        var parameter = http.get(NOTICES + "?limit=1000").token(clerk).send();
        var mismatch = http.get(NOTICES + "/no-uuid").token(clerk).send();

        assertThat(invalid.status()).as(invalid.body()).isEqualTo(422);
        assertThat(invalid.json().at("/fields/0/field").asString()).isEqualTo("/lines/1/text");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/fields/0/field").asString()).isEqualTo("/titel");
        assertThat(wrong.json().at("/fields/0/field").asString()).isEqualTo("/place");
        assertThat(parameter.status()).isEqualTo(400);
        assertThat(parameter.json().at("/fields/0/field").asString()).isEqualTo("limit");
        assertThat(mismatch.json().at("/fields/0/field").asString()).isEqualTo("id");
    }

    @Test
    void aTextThatIsTooLongIsCountedInCharactersAndOneThatIsNotThereIsMissing() {
        var body = "{\"place\":\"%s\",\"title\":\"%s\"}";

        var longer = http.post(NOTICES, body.formatted(tree.street, "长".repeat(101)))
                .token(clerk)
                .send();
        var blank = http.post(NOTICES, body.formatted(tree.street, " "))
                .token(clerk)
                .send();

        assertThat(longer.json().at("/fields/0/message").asString()).isEqualTo("最多 100 个字");
        assertThat(blank.json().at("/fields/0/message").asString()).isEqualTo("必须填写");
    }

    @Test
    void anElementThatIsNullIsNamedByItsPlaceInTheList() {
        var body = "{\"place\":\"%s\",\"title\":\"x\",\"lines\":[{\"text\":\"a\"},null]}".formatted(tree.street);

        var answer = http.post(NOTICES, body)
                .token(clerk)
                .header("Accept-Language", "en")
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("/lines/1");
        assertThat(answer.json().at("/fields/0/message").asString()).isEqualTo("is required");
    }

    @Test
    void otherRefusalsAreProblemsToo() {
        assertThat(http.get("/api/sample/v1/nothing").token(clerk).send().status())
                .isEqualTo(404);
        assertThat(http.delete(NOTICES).token(clerk).send().status()).isEqualTo(405);
        assertThat(http.get(NOTICES)
                        .token(clerk)
                        .header("Accept", "image/png")
                        .send()
                        .status())
                .isEqualTo(406);
        assertThat(http.post(NOTICES, notice(tree.street, "x".repeat(1 << 20)))
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(413);
        assertThat(http.get("/elsewhere").token(clerk).send().status()).isEqualTo(403);
        assertThat(http.get(NOTICES + "/" + UUID.randomUUID())
                        .token(clerk)
                        .send()
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:linli:problem:not-found");
    }

    @Test
    void aFaultTellsNothingButItsRequest() {
        var answer = http.get("/api/sample/v1/broken")
                .token(TestTokens.of(Role.READER, tree.street))
                .header("X-Request-Id", "by-the-gateway-1")
                .send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("by-the-gateway-1")
                .doesNotContain("13800138000")
                .doesNotContain("Exception");
    }

    @Test
    void aFaultIsLoggedUnderItsRequestWithKindAndFramesAndWithoutAnyValue(CapturedOutput log) {
        var title = "唯一 13900139000 " + UUID.randomUUID();
        http.post(NOTICES, notice(tree.street, title)).token(clerk).send();

        var answer = http.post(NOTICES, notice(tree.street, title))
                .token(clerk)
                .header("X-Request-Id", "by-the-gateway-2")
                .send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(log.getAll())
                .contains("by-the-gateway-2", "DuplicateKeyException", "23505", "NoticeController.putUp")
                .doesNotContain("13900139000");
    }

    @Test
    void aRepeatedPostGetsTheFirstAnswer() {
        var key = UUID.randomUUID().toString();
        var first = http.post(NOTICES, notice(tree.street, "一")).token(clerk).header("Idempotency-Key", key);
        var subject = TestTokens.ofSubject("repeater", new Appointment(tree.street, Role.CLERK));
        var once = http.post(NOTICES, notice(tree.street, "一"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();
        var again = http.post(NOTICES, notice(tree.street, "一"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();
        var other = http.post(NOTICES, notice(tree.street, "二"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(once.json());
        assertThat(again.header("Location")).isEqualTo(once.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(first.send().json()).as("somebody else's key").isNotEqualTo(once.json());
    }

    @Test
    void aRefusedPostLeavesItsKeyFree() {
        var token = TestTokens.ofSubject("corrector", new Appointment(tree.street, Role.CLERK));
        var key = UUID.randomUUID().toString();

        var outside = http.post(NOTICES, notice(tree.siblingStreet, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send();
        var inside = http.post(NOTICES, notice(tree.street, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send();

        assertThat(outside.status()).isEqualTo(403);
        assertThat(inside.status()).isEqualTo(201);
    }

    @Test
    void manyAtOnceWithOneKeyMakeOneChange() throws Exception {
        var token = TestTokens.ofSubject("racer", new Appointment(tree.street, Role.CLERK));
        var key = UUID.randomUUID().toString();
        Callable<String> call = () -> http.post(NOTICES, notice(tree.street, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send()
                .body();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> call).toList());

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .allMatch(answers.getFirst().get()::equals);
        }
        assertThat(jobs.sql("select count(*) from notices where place_id = ?")
                        .param(tree.street.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
