package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** A group is answered or declined as each of its opinions, all of them or none (S3). */
@WholeService(elasticsearch = true)
class GroupDecisionIntegrationTest extends GroupScenario {

    @Test
    void aGroupIsAnsweredAsEachOfItsOpinions() {
        String one = screened(tree.community);
        String two = screened(tree.compound);
        String three = screened(tree.compound);
        String group = confirmed(one, two, three);
        done(post("/opinions/" + one + "/decline", 3, "{\"reason\": \"不属于本辖区职责\"}"));

        done(post("/groups/" + group + "/answer", 1, "{\"reply\": \"灯具已全部更换\"}"));

        assertThat(state(one)).isEqualTo("DECLINED");
        for (String each : List.of(two, three)) {
            JsonNode opinion = read("/opinions/" + each);
            assertThat(opinion.get("state").asString()).isEqualTo("ANSWERED");
            assertThat(opinion.get("reply").asString()).isEqualTo("灯具已全部更换");
            assertThat(read("/opinions/" + each + "/timeline").get("items").valueStream())
                    .extracting(step -> step.get("what").asString())
                    .containsExactly("ANSWERED", "GROUPED", "SCREENED");
        }
        assertThat(problem(post("/groups/" + group + "/decline", 2, "{\"reason\": \"不属于本辖区职责\"}")))
                .isEqualTo("group-decided");
    }

    @Test
    void whatIsRefusedForOneIsDoneToNone() {
        String one = screened(tree.community);
        String two = screened(tree.community);
        String group = confirmed(one, two);

        assertThat(post("/groups/" + group + "/decline", 1, "{\"reason\": \"不行\"}")
                        .status())
                .isEqualTo(422);
        assertThat(state(one)).isEqualTo("GROUPED");
        assertThat(post("/groups/" + group + "/answer", 7, "{\"reply\": \"好\"}").status())
                .isEqualTo(412);
        assertThat(read("/groups/" + group + "/timeline").get("items").size()).isEqualTo(1);
    }

    @Test
    void anOpinionThatMovedAwayKeepsItsGroupFromBeingDecidedWithoutIt() {
        String one = screened(tree.community);
        String group = confirmed(one, screened(tree.community));
        var moved = new Http(port)
                .call("PATCH", API + "/opinions/" + one)
                .json("{\"place\": \"%s\"}".formatted(tree.siblingCommunity))
                .header("If-Match", "\"3\"")
                .token(TestTokens.of(Role.CLERK, tree.district))
                .send();
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);

        assertThat(problem(post("/groups/" + group + "/answer", 1, "{\"reply\": \"已修好\"}")))
                .isEqualTo("group-reaches-further");
    }
}
