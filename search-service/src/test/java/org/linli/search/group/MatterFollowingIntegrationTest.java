package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Adopted opinions follow what property-service tells of their matter. */
@WholeService(elasticsearch = true)
class MatterFollowingIntegrationTest extends AdoptionScenario {

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
}
