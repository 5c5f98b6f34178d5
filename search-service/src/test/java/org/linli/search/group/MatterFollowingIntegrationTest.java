package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.linli.search.matter.StubbedPropertyService;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Adopted opinions follow what property-service tells of their matter. */
@WholeService(elasticsearch = true)
class MatterFollowingIntegrationTest extends AdoptionScenario {

    @Autowired
    MeterRegistry metrics;

    @Test
    void theOutcomeComesBackToEveryOpinionAndToTheResident() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        String code =
                done(post("/opinions/" + one + "/receipt", 0, "{}")).get("code").asString();
        done(adopting(group, 1));

        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"灯具已全部更换\"");
        becomes("/opinions/" + one, "ANSWERED");
        assertThat(read("/receipts?code=" + code).get("reply").asString()).isEqualTo("灯具已全部更换");
        assertThat(steps("/groups/" + group)).first().isEqualTo("MATTER_ANSWERED");

        told(group, "reopened", 3, "\"state\": \"OPEN\"");
        becomes("/opinions/" + one, "ADOPTED");
        assertThat(read("/opinions/" + one).has("reply")).isFalse();

        told(group, "closed", 4, """
                "state": "CLOSED", "outcome": "NOT_FEASIBLE", "reason": "该处规划为消防通道"
                """);
        becomes("/opinions/" + one, "DECLINED");
        assertThat(read("/receipts?code=" + code).get("reason").asString()).isEqualTo("该处规划为消防通道");
        JsonNode request = new Http(port)
                .get("/api/search/open311/v2/requests/" + one + ".json")
                .token(clerk)
                .send()
                .json()
                .get(0);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).isEqualTo("该处规划为消防通道");
        assertThat(state("/groups/" + group)).isEqualTo("CLOSED");
        assertThat(steps("/opinions/" + one))
                .containsExactly("DECLINED", "REOPENED", "ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
    }

    @Test
    void aMatterThatIsSettledTellsHowAlsoWhenItsAnswerWasMissed() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        done(adopting(group, 1));

        told(group, "closed", 3, "\"state\": \"CLOSED\", \"outcome\": \"SETTLED\", \"answer\": \"已更换灯具\"");
        await().atMost(PATIENCE).until(() -> state("/groups/" + group).equals("CLOSED"));
        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"早先的答复\"");
        told(group, "reopened", 4, "\"state\": \"OPEN\"");
        becomes("/opinions/" + one, "ADOPTED");

        assertThat(steps("/opinions/" + one))
                .as("the late answer came to nothing")
                .containsExactly("REOPENED", "SETTLED", "ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
    }

    @Test
    void aMatterThatNobodyAskedForInItsNameMovesNoGroup() {
        PROPERTY.breaksOff();
        String mine = screened(tree.community);
        String asked = grouped(mine, screened(tree.community));
        assertThat(problem(adopting(asked, 1), 503)).isEqualTo("matters-unsure");
        String unasked = grouped(screened(tree.community), screened(tree.community));

        told(unasked, "opened", 1, "\"state\": \"OPEN\"");
        told(UUID.randomUUID(), asked, tree.otherStreet, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"广告\"");
        told(asked, "opened", 1, "\"state\": \"OPEN\"");
        becomes("/groups/" + asked, "ADOPTED");

        assertThat(state("/opinions/" + mine)).isEqualTo("ADOPTED");
        assertThat(state("/groups/" + unasked)).isEqualTo("OPEN");
    }

    private List<String> waiting(String group) {
        return jobs.sql("""
                select reason from dead_letters
                 where queue = 'search.matters' and state = 'WAITING' and envelope like '%' || :group || '%'
                """)
                .param("group", group)
                .query((row, _) -> row.getString("reason"))
                .list();
    }

    private double misplaced() {
        return metrics.get("linli.search.matters.misplaced").counter().count();
    }

    @Test
    void whatIsSaidOfAMatterInAnotherUnitIsNotBelievedAndWaitsForAnOperator() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        done(adopting(group, 1));
        double before = misplaced();

        told(matter, group, tree.otherStreet, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"广告\"");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(waiting(group)).singleElement().asString().contains("MisplacedMatterException"));
        assertThat(state("/groups/" + group)).isEqualTo("ADOPTED");
        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");
        assertThat(misplaced()).as("once, however often it was tried").isEqualTo(before + 1);

        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"灯具已更换\"");
        becomes("/opinions/" + one, "ANSWERED");
        assertThat(read("/opinions/" + one).get("reply").asString()).isEqualTo("灯具已更换");
    }

    @Test
    void aMatterThatWasOpenedElsewhereIsFollowedWhereItLies() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");
        PROPERTY.knowsAnswered(matter, "灯具已更换");
        done(post("/groups/" + group + "/adopt", 2, words("路灯反复不亮")));

        told(
                matter,
                group,
                StubbedPropertyService.ELSEWHERE,
                "closed",
                3,
                "\"state\": \"CLOSED\", \"outcome\": \"SETTLED\", \"answer\": \"灯具已更换\"");

        becomes("/groups/" + group, "CLOSED");
        assertThat(waiting(group)).isEmpty();
    }

    @Test
    void whatWasAdoptedByAnEarlierVersionLearnsWhereItsMatterLies() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        done(adopting(group, 1));
        jobs.sql("update group_adoptions set matter_unit = null where group_id = :group")
                .param("group", UUID.fromString(group))
                .update();

        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"灯具已更换\"");
        becomes("/opinions/" + one, "ANSWERED");
        told(matter, group, tree.otherStreet, "reopened", 3, "\"state\": \"OPEN\"");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(group)).hasSize(1));
        assertThat(state("/opinions/" + one)).isEqualTo("ANSWERED");
    }
}
