package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import tools.jackson.databind.JsonNode;

/** A matter goes from its origin to its end (P8). */
@WholeService
class MatterApiIntegrationTest extends MatterScenario {

    /** What several get who do it at the same moment. */
    private static List<Http.Answer> atOnce(int times, Callable<Http.Answer> act) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, act)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private List<String> audited(JsonNode matter) {
        return jobs.sql("select action from audit_entries where subject_id = ? order by id")
                .param(PropertyCaller.id(matter))
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    void aMatterGoesFromItsOriginToItsEndAndEachStepIsKept() {
        UUID opinions = UUID.randomUUID();
        JsonNode matter = street.made("/matters", PropertyCaller.matter(tree.compound, "电梯反复停运", opinions));
        assertThat(matter.get("state").asString()).isEqualTo("OPEN");
        assertThat(matter.at("/origin/id").asString()).isEqualTo(opinions.toString());
        assertThat(matter.at("/origin/count").asInt()).isEqualTo(12);
        assertThat(matter.at("/unit/name").asString()).isEqualTo("阳光小区");

        changed(matter, "answer", 1, ANSWER);
        changed(matter, "closing", 2, SETTLED);
        JsonNode again = changed(matter, "reopening", 3, AGAIN);
        assertThat(again.get("state").asString()).isEqualTo("OPEN");
        assertThat(again.has("answer") || again.has("outcome") || again.has("closedAt"))
                .isFalse();
        JsonNode end = changed(matter, "closing", 4, "{\"outcome\": \"NOT_FEASIBLE\", \"reason\": \"井道尺寸不足，无法更换\"}");
        assertThat(end.get("reason").asString()).isEqualTo("井道尺寸不足，无法更换");

        JsonNode steps = street.get(path(matter) + "/timeline").json().get("items");
        assertThat(texts(steps, "/what")).containsExactly("CLOSED", "REOPENED", "CLOSED", "ANSWERED", "OPENED");
        assertThat(steps.at("/0/outcome").asString()).isEqualTo("NOT_FEASIBLE");
        assertThat(steps.at("/1/text").asString()).isEqualTo("电梯又停运");
        assertThat(steps.at("/2/outcome").asString()).isEqualTo("SETTLED");
        assertThat(steps.at("/3/text").asString()).isEqualTo("已更换曳引轮，\n11 月 24 日起恢复运行。");
        assertThat(audited(matter))
                .containsExactly("matter.open", "matter.answer", "matter.close", "matter.reopen", "matter.close");
    }

    @Test
    void anAnswerNamesThePostNearestToTheMatterAndNobody() {
        JsonNode matter = street.opened(tree.compound, "路灯不亮");
        var district = PropertyCaller.as(port, Role.ADMINISTRATOR, tree.district);

        JsonNode answered = change(district, matter, "answer", 1, ANSWER).json();

        assertThat(answered.at("/answer/by/unit/name").asString()).isEqualTo("东区");
        assertThat(answered.at("/answer/by/role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(answered.toString()).doesNotContain("Tester");
        JsonNode theirs = street.opened(tree.compound, "井盖破损");
        assertThat(changed(theirs, "answer", 1, ANSWER)
                        .at("/answer/by/unit/name")
                        .asString())
                .isEqualTo("河滨街道");
    }

    @Test
    void aSecondMatterForTheSameOriginIsRefusedUntilTheFirstIsClosed() {
        UUID opinions = UUID.randomUUID();
        String body = PropertyCaller.matter(tree.compound, "电梯反复停运", opinions);
        JsonNode first = street.made("/matters", body);

        var refused = street.post("/matters", body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:linli:problem:matter-known", "电梯反复停运", PropertyCaller.id(first));

        changed(first, "answer", 1, ANSWER);
        assertThat(street.post("/matters", body).status()).isEqualTo(409);
        changed(first, "closing", 2, SETTLED);
        JsonNode second = street.made("/matters", body);

        var reopened = change(street, first, "reopening", 3, AGAIN);
        assertThat(reopened.status()).isEqualTo(409);
        assertThat(reopened.body()).contains("matter-known", PropertyCaller.id(second));
    }

    @Test
    void aMatterOfTheSameOriginThatLiesElsewhereIsNotNamed() {
        UUID opinions = UUID.randomUUID();
        JsonNode theirs = sibling.made("/matters", PropertyCaller.matter(tree.siblingStreet, "别处的事项", opinions));
        String body = PropertyCaller.matter(tree.compound, "电梯反复停运", opinions);

        var refused = street.post("/matters", body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("urn:linli:problem:matter-known-elsewhere")
                .doesNotContain("别处的事项", PropertyCaller.id(theirs));

        change(sibling, theirs, "closing", 1, WITHDRAWN);
        street.made("/matters", body);
        var reopened = change(sibling, theirs, "reopening", 2, AGAIN);
        assertThat(reopened.status()).isEqualTo(409);
        assertThat(reopened.body()).contains("matter-known-elsewhere");
    }

    @Test
    void ofManyWhoOpenForOneOriginAtOnceOneOpens() throws Exception {
        UUID opinions = UUID.randomUUID();
        String body = PropertyCaller.matter(tree.compound, "电梯反复停运", opinions);

        List<Http.Answer> answers = atOnce(8, () -> street.post("/matters", body));

        assertThat(answers)
                .extracting(Http.Answer::status)
                .containsOnlyOnce(201)
                .allMatch(s -> s.equals(201) || s.equals(409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(refused -> assertThat(refused.body()).contains("urn:linli:problem:matter-known\""));
        assertThat(titles("origin=" + opinions)).hasSize(1);
    }

    @Test
    void ofManyWhoAnswerAtOnceOneAnswers() throws Exception {
        JsonNode matter = street.opened(tree.compound, "电梯反复停运");

        List<Http.Answer> answers = atOnce(8, () -> change(street, matter, "answer", 1, ANSWER));

        assertThat(answers)
                .extracting(Http.Answer::status)
                .containsOnlyOnce(200)
                .allMatch(s -> s.equals(200) || s.equals(412));
        assertThat(texts(street.get(path(matter) + "/timeline").json().get("items"), "/what"))
                .containsExactly("ANSWERED", "OPENED");
    }

    @Test
    void anOpeningThatIsSentAgainOpensNothingNew() {
        String key = UUID.randomUUID().toString();
        String body = PropertyCaller.matter(tree.compound, "电梯反复停运", UUID.randomUUID());

        var first = street.post("/matters", body, key);
        var second = street.post("/matters", body, key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void whatIsNotOverIsNotSettledAndWhatIsOverNotAnswered() {
        JsonNode matter = street.opened(tree.compound, "电梯反复停运");

        assertThat(change(street, matter, "closing", 1, SETTLED).body()).contains("matter-unanswered");
        var unexplained = change(street, matter, "closing", 1, "{\"outcome\": \"WITHDRAWN\"}");
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.json().at("/fields/0/field").asString()).isEqualTo("/reason");
        changed(matter, "closing", 1, WITHDRAWN);
        assertThat(change(street, matter, "answer", 2, ANSWER).body()).contains("matter-closed");
    }

    @Test
    void aFormIsToldEverythingThatIsWrongAtOnce() {
        var refused = street.post("/matters", """
                {"unit": "%s", "title": " ", "description": "停\\u0000运"}
                """.formatted(tree.otherStreet));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.json().get("fields"), "/field"))
                .containsExactlyInAnyOrder("/unit", "/title", "/description");
        assertThat(street.post("/matters", """
                        {"unit": "%s", "title": "电梯", "origin": {"kind": "OPINIONS", "id": "%s", "count": 0}}
                        """.formatted(tree.street, UUID.randomUUID()))
                        .body())
                .contains("count");
    }
}
