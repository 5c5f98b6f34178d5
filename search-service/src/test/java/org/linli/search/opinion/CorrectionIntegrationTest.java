package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Place, category and department are put right, and that is undone (S3). */
@WholeService(elasticsearch = true)
class CorrectionIntegrationTest extends ScreeningScenario {

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

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").get(0).get("field").asString()).isEqualTo("/department");
    }
}
