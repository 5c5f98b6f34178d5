package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Groups are listed, counted and read by whoever sees all of them (S3). */
@WholeService(elasticsearch = true)
class GroupListIntegrationTest extends GroupScenario {

    @Test
    void groupsAreListedBySizeOrAgePageByPageAndCountedByState() {
        String large = confirmed(screened(tree.community), screened(tree.community), screened(tree.compound));
        String small = confirmed(screened(tree.community), screened(tree.community));
        String answered = confirmed(screened(tree.community), screened(tree.community));
        done(post("/groups/" + answered + "/answer", 1, "{\"reply\": \"灯具已全部更换\"}"));

        JsonNode first = read("/groups?sort=MEMBERS&limit=1");
        assertThat(first.at("/items/0/id").asString()).isEqualTo(large);
        assertThat(first.at("/items/0/placeName").asString()).endsWith("/幸福社区");
        assertThat(first.get("total").asLong()).isEqualTo(3);
        JsonNode rest = read("/groups?sort=MEMBERS&cursor=" + first.get("next").asString());
        assertThat(rest.get("items").valueStream())
                .extracting(group -> group.get("id").asString())
                .containsExactlyInAnyOrder(small, answered);
        assertThat(read("/groups?limit=1").at("/items/0/id").asString()).isEqualTo(answered);
        assertThat(read("/groups?state=ADOPTED").get("items").size()).isZero();
        assertThat(read("/groups/counts?state=ADOPTED").get("OPEN").asLong()).isEqualTo(3);
    }

    @Test
    void aFilterThatCannotBeReadIsNamedAsTheParameterItIs() {
        Http.Answer answer = new Http(port)
                .get(API + "/groups?state=NO&place=here")
                .header("Accept-Language", "zh-CN")
                .token(clerk)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("fields").valueStream())
                .extracting(field -> field.get("field").asString() + " "
                        + field.get("message").asString())
                .containsExactlyInAnyOrder("state 格式不正确", "place 格式不正确");
    }

    @Test
    void aGroupIsSeenByWhoeverSeesAllOfIt() {
        String group = confirmed(screened(tree.community), screened(tree.street));

        assertThat(new Http(port)
                        .get(API + "/groups/" + group)
                        .token(TestTokens.of(Role.READER, tree.community))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(new Http(port)
                        .get(API + "/groups?place=" + tree.siblingStreet)
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
