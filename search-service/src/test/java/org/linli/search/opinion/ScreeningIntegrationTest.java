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
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An opinion from its taking in to its answer, as clerks do it (S3). */
@WholeService(elasticsearch = true)
class ScreeningIntegrationTest extends ScreeningScenario {

    @Autowired
    AmqpAdmin broker;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JsonMapper json;

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
