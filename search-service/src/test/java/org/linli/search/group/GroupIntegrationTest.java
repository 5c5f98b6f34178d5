package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Opinions that say the same: confirmed, joined, split, merged, and decided together (S3). */
@WholeService(elasticsearch = true)
class GroupIntegrationTest {

    private static final String API = "/api/search/v1";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    private Http.Answer post(String path, long version, String json) {
        var call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private String received(UnitId place) {
        return done(post("/opinions", 0, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "路灯坏了", "category": "城乡建设/照明"}
                        """.formatted(place))).get("id").asString();
    }

    private String screened(UnitId place) {
        String id = received(place);
        done(post("/opinions/" + id + "/screen", 1, "{}"));
        return id;
    }

    private static String ids(String... opinions) {
        return Arrays.stream(opinions).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private Http.Answer confirming(String... opinions) {
        return post("/groups", 0, "{\"title\": \"路灯不亮\", \"opinions\": %s}".formatted(ids(opinions)));
    }

    private String confirmed(String... opinions) {
        return done(confirming(opinions)).get("id").asString();
    }

    private JsonNode read(String path) {
        return done(new Http(port).get(API + path).token(clerk).send());
    }

    private String state(String opinion) {
        return read("/opinions/" + opinion).get("state").asString();
    }

    private static String problem(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        return answer.json().get("type").asString().replace("urn:linli:problem:", "");
    }

    @Test
    void aGroupIsConfirmedAtTheLowestUnitAboveAllOfIt() {
        String one = screened(tree.community);
        String other = screened(tree.compound);
        JsonNode group = done(confirming(one, other));

        assertThat(group.get("place").get("name").asString()).isEqualTo("幸福社区");
        assertThat(group.get("members").asInt()).isEqualTo(2);
        assertThat(state(one)).isEqualTo("GROUPED");
        assertThat(read("/opinions/" + other).get("group")).isEqualTo(group.get("id"));
        assertThat(read("/groups").get("items").get(0).get("id")).isEqualTo(group.get("id"));
    }

    @Test
    void onlyScreenedOpinionsInNoOtherGroupAreConfirmedAndAllOrNone() {
        String waiting = received(tree.community);
        String one = screened(tree.community);
        String two = screened(tree.community);
        String three = screened(tree.community);

        assertThat(problem(confirming(one, waiting))).isEqualTo("opinion-not-to-be-grouped");
        assertThat(state(one)).isEqualTo("SCREENED");
        confirmed(one, two);
        assertThat(problem(confirming(two, three))).isEqualTo("opinion-not-to-be-grouped");
        assertThat(problem(confirming(three, three))).isEqualTo("group-of-one");
        assertThat(confirming(three, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

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
    void othersJoinAndTheGroupMovesUp() {
        String group = confirmed(screened(tree.compound), screened(tree.compound));

        JsonNode joined =
                done(post("/groups/" + group + "/join", 1, "{\"opinions\": %s}".formatted(ids(screened(tree.street)))));

        assertThat(joined.get("members").asInt()).isEqualTo(3);
        assertThat(joined.get("place").get("name").asString()).isEqualTo("河滨街道");
    }

    @Test
    void whatIsTakenOutIsScreenedAgainAndNoneIsLeftAlone() {
        String one = screened(tree.community);
        String two = screened(tree.community);
        String three = screened(tree.community);
        String group = confirmed(one, two, three);

        done(post("/groups/" + group + "/take-out", 1, "{\"opinions\": %s}".formatted(ids(one))));
        assertThat(state(one)).isEqualTo("SCREENED");
        assertThat(read("/opinions/" + one).has("group")).isFalse();
        assertThat(problem(post("/groups/" + group + "/take-out", 2, "{\"opinions\": %s}".formatted(ids(two)))))
                .isEqualTo("group-of-one");

        JsonNode gone =
                done(post("/groups/" + group + "/take-out", 2, "{\"opinions\": %s}".formatted(ids(two, three))));
        assertThat(gone.has("dissolvedAt")).isTrue();
        assertThat(read("/groups").get("items").size()).isZero();
    }

    @Test
    void aGroupIsSplitAndMergedAgainWithItsHistory() {
        String one = screened(tree.community);
        String two = screened(tree.community);
        String three = screened(tree.compound);
        String four = screened(tree.compound);
        String group = confirmed(one, two, three, four);

        JsonNode own = done(post(
                "/groups/" + group + "/split",
                1,
                "{\"title\": \"楼道灯不亮\", \"opinions\": %s}".formatted(ids(three, four))));
        String ownId = own.get("id").asString();
        assertThat(own.get("place").get("name").asString()).isEqualTo("阳光小区");
        assertThat(read("/groups/" + group).get("members").asInt()).isEqualTo(2);

        JsonNode merged = done(post("/groups/" + group + "/merge", 2, "{\"other\": \"%s\"}".formatted(ownId)));
        assertThat(merged.get("members").asInt()).isEqualTo(4);
        assertThat(read("/groups/" + ownId).has("dissolvedAt")).isTrue();
        assertThat(read("/groups/" + group + "/timeline").get("items").valueStream())
                .extracting(step -> step.get("what").asString())
                .containsExactly("MERGED", "SPLIT", "CONFIRMED");
        assertThat(read("/groups/" + ownId + "/timeline").get("items").valueStream())
                .extracting(step -> step.get("what").asString())
                .containsExactly("MERGED_AWAY", "SPLIT_OFF");
        assertThat(post("/groups/" + group + "/merge", 3, "{\"other\": \"%s\"}".formatted(group))
                        .status())
                .isEqualTo(422);
    }

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

    @Test
    void ofManyWhoGroupTheSameOpinionsAtOnceOneDoes() throws Exception {
        String one = screened(tree.community);
        String two = screened(tree.community);
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int no = 0; no < 4; no++) {
            clerks.add(() -> confirming(one, two).status());
            clerks.add(() -> confirming(two, one).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : office.invokeAll(clerks)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
}
