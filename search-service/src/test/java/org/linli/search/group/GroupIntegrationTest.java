package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Opinions that say the same: confirmed, joined, taken out, split and merged (S3). */
@WholeService(elasticsearch = true)
class GroupIntegrationTest extends GroupScenario {

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
