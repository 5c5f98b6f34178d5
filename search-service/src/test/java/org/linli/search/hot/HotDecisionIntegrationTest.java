package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** A hot issue is acknowledged or muted by whoever is responsible, from a threshold of their own on (S4). */
class HotDecisionIntegrationTest extends HotCity {

    private static final String REASON = "{\"reason\": \"已派维保单位驻点\"}";

    @Test
    void whatIsAcknowledgedKeepsWhyAndWaitsForNobody() {
        String id = hot();

        assertThat(post("/hot-issues/" + id + "/acknowledge", clerk, 7, REASON).status())
                .isEqualTo(412);
        assertThat(post("/hot-issues/" + id + "/acknowledge", clerk, 2, "{\"reason\": \"好\"}")
                        .status())
                .isEqualTo(422);
        Http.Answer done = post("/hot-issues/" + id + "/acknowledge", clerk, 2, REASON);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"3\"");
        assertThat(done.json().get("reason").asString()).isEqualTo("已派维保单位驻点");
        assertThat(done.json().get("steps").get(0).get("unit").get("name").asString())
                .isEqualTo("河滨街道");

        assertThat(ranking("?attention=OPEN")).isEmpty();
        recount();
        assertThat(only().get("attention").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(post("/hot-issues/" + id + "/acknowledge", clerk, 3, REASON).status())
                .isEqualTo(409);
        assertThat(audited(id)).containsExactly("hot-issue.acknowledge");
    }

    private List<String> audited(String id) {
        return jobs.sql("select action from audit_entries where subject_id = :id order by id")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void aDecisionSentTwiceCountsOnce() {
        String id = hot();
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            Http.Answer answer = new Http(port)
                    .post(API + "/hot-issues/" + id + "/mute", "{\"reason\": \"停水为计划检修\", \"days\": 3}")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"2\"")
                    .token(clerk)
                    .send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        assertThat(steps(id)).containsExactly("MUTED", "HEATED");
        assertThat(post("/hot-issues/" + id + "/unmute", clerk, 3, "").status()).isEqualTo(200);
        assertThat(only().get("attention").asString()).isEqualTo("OPEN");
    }

    @Test
    void theThresholdOfTheNearestUnitAboveHolds() {
        String admin = TestTokens.of(Role.ADMINISTRATOR, tree.district);
        assertThat(read("/heat-thresholds/" + tree.street, admin).get("hotFrom").asInt())
                .isEqualTo(50);
        assertThat(limits(admin, 0, 95, 100).status()).isEqualTo(200);
        assertThat(limits(admin, 0, 90, 100).status()).isEqualTo(412);
        assertThat(limits(admin, 1, 90, 80).status()).isEqualTo(422);

        said(tree.compound, CATEGORY, 9, 1);
        recount();

        assertThat(only().get("level").asString()).isEqualTo("CALM");
        JsonNode holding = read("/heat-thresholds/" + tree.compound, admin);
        assertThat(holding.get("hotFrom").asInt()).isEqualTo(95);
        assertThat(holding.get("setBy").get("name").asString()).isEqualTo("东区");
    }

    private Http.Answer limits(String token, long version, int hot, int severe) {
        return new Http(port)
                .put(
                        API + "/heat-thresholds/" + tree.district,
                        "{\"hotFrom\": %d, \"severeFrom\": %d}".formatted(hot, severe))
                .header("If-Match", "\"" + version + "\"")
                .token(token)
                .send();
    }
}
