package org.linli.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.vocabulary.VocabularyScenario;
import tools.jackson.databind.JsonNode;

/** In the service of the vocabulary's tests, one class after the other: each begins without questions and changes. */
@WholeService(elasticsearch = true, apart = "vocabulary")
class TrialIntegrationTest extends VocabularyScenario {

    @BeforeEach
    void noQuestions() {
        jobs.sql("delete from trial_questions").update();
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
        return answer.json();
    }

    private String question(String text) {
        return done(post("/questions", "{\"questions\": [\"%s\"]}".formatted(text)))
                .get("items")
                .valueStream()
                .filter(question -> question.get("text").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void synonyms(String one, String other) {
        done(post("/entries", "{\"kind\": \"SYNONYMS\", \"words\": [\"%s\", \"%s\"]}".formatted(one, other)));
    }

    private JsonNode finished(JsonNode trial) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> read("/trials/" + trial.get("id").asString()), found -> found.has("figures"));
    }

    @Test
    void aTrialSaysWhichQuestionsChangeAndWhatTheyGain() {
        UUID said = city.said(city.tree.street, "机动三轮占道卖菜");
        city.said(city.tree.street, "树枝遮挡路灯");
        city.indexed();
        String changing = question("三蹦子占道");
        question("树枝遮挡");
        post("/questions/" + changing + "/judgements", "{\"opinion\": \"%s\", \"grade\": 2}".formatted(said));
        synonyms("三蹦子", "机动三轮");

        JsonNode trial = finished(done(post("/trials", "")));

        assertThat(trial.at("/figures/changed").asInt()).isEqualTo(1);
        assertThat(trial.at("/figures/judged").asInt()).isEqualTo(1);
        assertThat(trial.at("/figures/gainAfter").asDouble()).isEqualTo(1);
        JsonNode results = read("/trials/" + trial.get("id").asString() + "/results?changed=true");
        assertThat(results.get("items")).hasSize(1);
        assertThat(results.at("/items/0/text").asString()).isEqualTo("三蹦子占道");
        assertThat(results.at("/items/0/after/0/words").asString()).isEqualTo("机动三轮占道卖菜");
        assertThat(read("/questions").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void theFiguresStayWithTheEditionThatIsPublishedOfTheDraft() {
        question("晾衣绳");
        synonyms("晾衣绳", "晒衣绳");
        JsonNode trial = finished(done(post("/trials", "")));

        done(post("/publish", "{\"reason\": \"试算后发布\"}"));

        JsonNode edition = read("/editions").at("/items/0");
        assertThat(edition.get("drafted").asLong())
                .isEqualTo(trial.get("version").asLong());
    }

    @Test
    void aTrialNeedsQuestionsAndChanges() {
        assertThat(post("/trials", "").json().get("type").asString()).endsWith("trial-without-questions");
        question("井盖");
        assertThat(post("/trials", "").json().get("type").asString()).endsWith("vocabulary-unchanged");
    }

    @Test
    void questionsAreBoundedAndComeOnce() {
        question("井盖");
        question("井盖");

        assertThat(read("/questions").get("total").asInt()).isEqualTo(1);
        Http.Answer refused = post("/questions", "{\"questions\": [\"井盖\", \"%s\"]}".formatted("长".repeat(101)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/questions/1");
        assertThat(read("/questions").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void operatorsSeeNoOpinionsThisWayEither() {
        assertThat(new Http(port)
                        .get(API + "/trials")
                        .token(TestTokens.of(Role.OPERATOR, city.tree.city))
                        .send()
                        .status())
                .isEqualTo(403);
    }
}
