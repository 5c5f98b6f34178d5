package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Groups and single opinions are adopted into matters, once (S3, P8): with real servers, and a stub that keeps to the contract. */
@WholeService(elasticsearch = true)
class AdoptionIntegrationTest extends AdoptionScenario {

    @Test
    void adoptingAGroupOpensOneMatterAsTheCallerAndItsOpinionsFollowIt() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String two = screened(tree.compound);
        String group = grouped(one, two);

        JsonNode adopted = done(adopting(group, 1));

        assertThat(adopted.get("state").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.at("/adoption/matter").asString()).isEqualTo(matter.toString());
        assertThat(adopted.at("/adoption/unit/name").asString()).isEqualTo("幸福社区");
        for (String each : List.of(one, two)) {
            JsonNode opinion = read("/opinions/" + each);
            assertThat(opinion.get("state").asString()).isEqualTo("ADOPTED");
            assertThat(opinion.get("matter").asString()).isEqualTo(matter.toString());
            assertThat(steps("/opinions/" + each)).containsExactly("ADOPTED", "GROUPED", "SCREENED");
        }
        assertThat(steps("/groups/" + group)).containsExactly("ADOPTED", "ADOPTING", "CONFIRMED");
        assertThat(PROPERTY.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.getHeader("Authorization")).isEqualTo("Bearer " + clerk);
            assertThat(opening.getHeader("Accept-Language")).startsWith("zh");
            assertThat(opening.getBodyAsString()).contains(group, "\"count\":2", tree.community.toString());
        });
        PROPERTY.assertKept();
    }

    @Test
    void oneOpinionIsAdoptedAsAGroupOfOneAndOthersJoinIt() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        JsonNode group = done(post("/opinions/" + one + "/adopt", 2, words("路灯不亮")));
        String id = group.get("id").asString();
        assertThat(group.get("members").asInt()).isEqualTo(1);
        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");

        told(id, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"已更换灯具\"");
        becomes("/opinions/" + one, "ANSWERED");
        String later = screened(tree.compound);
        done(post("/groups/" + id + "/join", versionOf(id), "{\"opinions\": [\"%s\"]}".formatted(later)));

        assertThat(read("/opinions/" + later).get("reply").asString()).isEqualTo("已更换灯具");
        assertThat(steps("/opinions/" + later)).containsExactly("ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
        assertThat(problem(post("/opinions/" + later + "/undo", 5, "{}"), 409)).isEqualTo("opinion-follows-matter");
    }

    @Test
    void aRefusalIsToldInItsWordsAndTheGroupIsAsBefore() {
        PROPERTY.refuses(409, "matter-known-elsewhere", "别处已有未办结的事项");
        String group = grouped(screened(tree.community), screened(tree.community));

        Http.Answer refused = adopting(group, 1);

        assertThat(problem(refused, 409)).isEqualTo("matter-refused");
        assertThat(refused.json().get("detail").asString()).endsWith("别处已有未办结的事项");
        assertThat(state("/groups/" + group)).isEqualTo("OPEN");
        assertThat(post("/groups/" + group + "/adopt", 3, words(" ")).status()).isEqualTo(422);
        assertThat(post(
                                "/groups/" + group + "/adopt",
                                3,
                                words("路灯").replace(tree.community.toString(), tree.otherStreet.toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ofEightClerksWhoAdoptTheSameGroupAtOnceOneOpensAMatter() throws Exception {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int no = 0; no < 8; no++) {
            clerks.add(() -> adopting(group, 1).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : office.invokeAll(clerks)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(PROPERTY.openings()).hasSize(1);
        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");
    }
}
