package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An opinion from its taking in to its answer, as clerks do it (S3). */
@WholeService(elasticsearch = true)
class ScreeningIntegrationTest {

    private static final String OPINIONS = "/api/search/v1/opinions";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JsonMapper json;

    TestPlaces tree;
    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    private String received(String externalId) {
        return accepted(externalId).json().get("id").asString();
    }

    private Http.Answer accepted(String externalId) {
        return command(OPINIONS, """
                {"place": "%s", "source": "12345", "externalId": "%s", "channel": "HOTLINE", "text": "路灯坏了",
                 "category": "城乡建设/照明"}
                """.formatted(tree.community, externalId)).send();
    }

    private Http.Call command(String path, String json) {
        return new Http(port)
                .post(path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
    }

    private Http.Call step(String id, String verb, int version, String json) {
        return stepOf(clerk, UUID.randomUUID().toString(), id, verb, version, json);
    }

    private Http.Call stepOf(String token, String key, String id, String verb, int version, String json) {
        return new Http(port)
                .post(OPINIONS + "/" + id + "/" + verb, json)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"")
                .token(token);
    }

    private JsonNode done(Http.Call call) {
        var answer = call.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode read(String id) {
        return new Http(port).get(OPINIONS + "/" + id).token(clerk).send().json();
    }

    private List<JsonNode> timeline(String id, String token) {
        var answer = new Http(port)
                .get(OPINIONS + "/" + id + "/timeline")
                .token(token)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    @Test
    void anOpinionIsScreenedAnsweredAndItsTimelineTellsIt() {
        var id = received("S1");

        var screened = step(id, "screen", 1, "{\"place\": \"%s\", \"category\": \"城乡建设/路灯\"}".formatted(tree.compound))
                .send();
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);
        assertThat(screened.header("ETag")).isEqualTo("\"2\"");
        assertThat(screened.json().get("state").asString()).isEqualTo("SCREENED");
        assertThat(screened.json().get("category").asString()).isEqualTo("城乡建设/路灯");

        var answered = done(step(id, "answer", 2, "{\"reply\": \" 已更换灯具，今晚恢复照明。\\n\"}"));
        assertThat(answered.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.get("reply").asString()).isEqualTo("已更换灯具，今晚恢复照明。");
        assertThat(answered.has("answeredAt")).isTrue();

        var steps = timeline(id, TestTokens.of(Role.READER, tree.district));
        assertThat(steps).extracting(step -> step.get("what").asString()).containsExactly("ANSWERED", "SCREENED");
        assertThat(steps.getFirst().get("words").asString()).isEqualTo("已更换灯具，今晚恢复照明。");
        assertThat(steps.getLast().get("unit").get("name").asString()).isEqualTo("河滨街道");
        assertThat(steps.getLast().get("place").get("name").asString()).isEqualTo("阳光小区");
        assertThat(audited(id)).contains("opinion.screen", "opinion.answer");
    }

    private List<String> audited(String id) {
        return jobs.sql("select action from audit_entries where subject_id = :id order by id")
                .param("id", id)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    void decliningNeedsAReasonThatStaysReadable() {
        var id = received("S2");
        done(step(id, "screen", 1, "{}"));

        var refused = step(id, "decline", 2, "{\"reason\": \"不行\"}").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").get(0).get("field").asString()).isEqualTo("/reason");

        done(step(id, "decline", 2, "{\"reason\": \"不属于本辖区职责\"}"));
        assertThat(timeline(id, clerk).getFirst().get("words").asString()).isEqualTo("不属于本辖区职责");
    }

    @Test
    void nothingIsDecidedBeforeItIsScreened() {
        var id = received("S3");

        var early = step(id, "answer", 1, "{\"reply\": \"已修好\"}").send();

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("type").asString()).isEqualTo("urn:linli:problem:opinion-not-screened");
        assertThat(timeline(id, clerk)).isEmpty();
    }

    @Test
    void aStepIsUndoneAndTheTimelineKeepsBoth() {
        var id = received("S4");
        done(step(id, "screen", 1, "{\"category\": \"城乡建设/路灯\"}"));
        done(step(id, "answer", 2, "{\"reply\": \"已修好\"}"));

        assertThat(read(id).has("undoUntil")).isTrue();
        var undone = done(step(id, "undo", 3, "{}"));

        assertThat(undone.has("undoUntil")).isFalse();
        assertThat(undone.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(undone.has("reply")).isFalse();
        assertThat(undone.get("category").asString()).isEqualTo("城乡建设/路灯");
        assertThat(timeline(id, clerk))
                .extracting(step -> step.get("what").asString())
                .containsExactly("UNDONE", "ANSWERED", "SCREENED");
        assertThat(step(id, "undo", 4, "{}").send().status()).isEqualTo(409);
    }

    @Test
    void theSameOpinionHandedInAgainUndoesNothingThatWasDecided() {
        var id = received("S5");
        done(step(id, "screen", 1, "{\"category\": \"城乡建设/路灯\"}"));
        done(step(id, "decline", 2, "{\"reason\": \"不属于本辖区职责\"}"));

        var again = accepted("S5");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").asString()).isEqualTo(id);
        assertThat(again.json().get("state").asString()).isEqualTo("DECLINED");
        assertThat(again.json().get("category").asString()).isEqualTo("城乡建设/路灯");
    }

    @Test
    void ofManyClerksAtOnceOneDecidesAndTheOthersAreToldSo() throws Exception {
        var id = received("S6");
        done(step(id, "screen", 1, "{}"));
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int no = 0; no < 4; no++) {
            clerks.add(
                    () -> step(id, "answer", 2, "{\"reply\": \"已修好\"}").send().status());
            clerks.add(() ->
                    step(id, "decline", 2, "{\"reason\": \"不属于本辖区职责\"}").send().status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : office.invokeAll(clerks)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(timeline(id, clerk)).hasSize(2);
    }

    @Test
    void theSameRequestSentAgainIsOneStep() {
        var id = received("S7");
        var first = stepOf(clerk, "screen-" + id, id, "screen", 1, "{}");
        var again = stepOf(clerk, "screen-" + id, id, "screen", 1, "{}");

        assertThat(done(first)).isEqualTo(done(again));
        assertThat(timeline(id, clerk)).hasSize(1);
    }

    @Test
    void anOpinionThatMovedTakesItsTimelineAlong() {
        var id = received("S8");
        var district = TestTokens.of(Role.CLERK, tree.district);
        var elsewhere = "{\"place\": \"%s\"}".formatted(tree.siblingCommunity);
        done(stepOf(district, UUID.randomUUID().toString(), id, "screen", 1, elsewhere));

        assertThat(new Http(port)
                        .get(OPINIONS + "/" + id + "/timeline")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(timeline(id, TestTokens.of(Role.READER, tree.siblingStreet))).hasSize(1);
    }

    @Test
    void theStateFacetFollowsAndTheAnswerIsFound() {
        var id = received("S9");
        done(step(id, "screen", 1, "{}"));
        done(step(id, "answer", 2, "{\"reply\": \"灯具已全部更换\"}"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var page = new Http(port)
                    .get(OPINIONS + "?state=ANSWERED&q=%E7%81%AF%E5%85%B7&facets=STATE")
                    .token(TestTokens.of(Role.READER, tree.street))
                    .send()
                    .json();
            assertThat(page.get("items").valueStream())
                    .extracting(item -> item.get("id").asString())
                    .containsExactly(id);
            assertThat(page.get("facets")
                            .get(0)
                            .get("values")
                            .get(0)
                            .get("value")
                            .asString())
                    .isEqualTo("ANSWERED");
        });
    }

    @Test
    void theOtherServicesHearOfEachStepAndOfNoWords() {
        var copies =
                QueueBuilder.durable("search.screening-copies").autoDelete().build();
        broker.declareQueue(copies);
        broker.declareBinding(BindingBuilder.bind(copies)
                .to(new TopicExchange("linli.events"))
                .with("search.opinion.*"));
        var id = received("S11");
        done(step(id, "screen", 1, "{}"));
        done(step(id, "decline", 2, "{\"reason\": \"不属于本辖区职责\"}"));
        done(step(id, "undo", 3, "{}"));

        List<JsonNode> heard = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Message message = rabbit.receive(copies.getName());
            if (message != null) {
                heard.add(json.readTree(message.getBody()));
            }
            return heard.stream()
                            .filter(event -> event.get("subject").asString().equals(id))
                            .count()
                    == 4;
        });

        assertThat(heard)
                .filteredOn(event -> event.get("subject").asString().equals(id))
                .extracting(event -> event.get("type").asString())
                .containsExactly(
                        "search.opinion.received",
                        "search.opinion.screened",
                        "search.opinion.declined",
                        "search.opinion.undone");
        assertThat(heard.toString()).doesNotContain("路灯坏了", "不属于本辖区职责");
    }

    private Http.Answer correcting(String token, String id, int version, String json) {
        return new Http(port)
                .call("PATCH", OPINIONS + "/" + id)
                .json(json)
                .header("If-Match", "\"" + version + "\"")
                .token(token)
                .send();
    }

    private static JsonNode ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void whoAnswersForItIsPutRightAfterItWasDecidedAndTheSearchFollows() {
        var id = received("S12");
        done(step(id, "screen", 1, "{\"department\": \"城市管理局\"}"));
        done(step(id, "decline", 2, "{\"reason\": \"不属于本辖区职责\"}"));

        var corrected = ok(correcting(clerk, id, 3, """
                {"department": " 供电公司 ", "category": "公用事业/供电", "reason": "路灯由供电公司管护"}
                """));

        assertThat(corrected.get("state").asString()).isEqualTo("DECLINED");
        assertThat(corrected.get("department").asString()).isEqualTo("供电公司");
        var told = timeline(id, clerk).getFirst();
        assertThat(told.get("what").asString()).isEqualTo("CORRECTED");
        assertThat(told.get("department").asString()).isEqualTo("供电公司");
        assertThat(told.get("words").asString()).isEqualTo("路灯由供电公司管护");
        assertThat(audited(id)).endsWith("opinion.correct");
        assertThat(correcting(clerk, id, 3, "{\"department\": \"城市管理局\"}").status())
                .isEqualTo(412);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var page = ok(new Http(port)
                    .get(OPINIONS + "?q=%E9%83%A8%E9%97%A8:%E4%BE%9B%E7%94%B5%E5%85%AC%E5%8F%B8")
                    .token(TestTokens.of(Role.READER, tree.street))
                    .send());
            assertThat(page.get("items").valueStream())
                    .extracting(item -> item.get("id").asString())
                    .containsExactly(id);
        });
    }

    @Test
    void aCorrectionIsUndoneBeforeTheDecisionThatCameBeforeIt() {
        var id = received("S13");
        done(step(id, "screen", 1, "{\"department\": \"城市管理局\"}"));
        done(step(id, "answer", 2, "{\"reply\": \"已修好\"}"));
        ok(correcting(clerk, id, 3, """
                {"place": "%s", "category": "公用事业/供电", "department": ""}
                """.formatted(tree.compound)));
        assertThat(read(id).has("department")).isFalse();
        assertThat(read(id).has("undoUntil")).isTrue();

        var again = done(step(id, "undo", 4, "{}"));

        assertThat(again.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(again.get("place").asString()).isEqualTo(tree.community.toString());
        assertThat(again.get("category").asString()).isEqualTo("城乡建设/照明");
        assertThat(again.get("department").asString()).isEqualTo("城市管理局");
        assertThat(done(step(id, "undo", 5, "{}")).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(timeline(id, clerk))
                .extracting(step -> step.get("what").asString())
                .containsExactly("UNDONE", "CORRECTION_UNDONE", "CORRECTED", "ANSWERED", "SCREENED");
        assertThat(audited(id)).contains("opinion.undo-correction");
    }

    @Test
    void nobodyUndoesACorrectionIntoAPlaceThatIsNotTheirs() {
        var id = received("S14");
        var district = TestTokens.of(Role.CLERK, tree.district);
        ok(correcting(district, id, 1, "{\"place\": \"%s\"}".formatted(tree.siblingStreet)));
        var neighbour = TestTokens.of(Role.CLERK, tree.siblingStreet);

        var refused = stepOf(neighbour, "undo-elsewhere-1", id, "undo", 2, "{}").send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:linli:problem:opinion-was-elsewhere");
        assertThat(done(stepOf(district, "undo-elsewhere-2", id, "undo", 2, "{}"))
                        .get("place")
                        .asString())
                .isEqualTo(tree.community.toString());
    }

    @Test
    void whatIsPutRightNamesTheFieldThatBreaksARule() {
        var id = received("S15");

        var refused = correcting(clerk, id, 1, "{\"department\": \"%s\"}".formatted("局".repeat(201)));

        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.json().get("fields").get(0).get("field").asString()).isEqualTo("/department");
    }

    @Test
    void anotherStreetsClerkCanDoNothingWithIt() {
        var id = received("S10");

        for (UnitId stranger : List.of(tree.siblingStreet, tree.otherDistrict, tree.compound)) {
            var token = TestTokens.of(Role.CLERK, stranger);
            assertThat(stepOf(token, "stranger-" + stranger, id, "screen", 1, "{}")
                            .send()
                            .status())
                    .isEqualTo(404);
        }
    }
}
