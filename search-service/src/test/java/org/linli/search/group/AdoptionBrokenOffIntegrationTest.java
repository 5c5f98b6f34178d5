package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Adopting while property-service is away or breaks off: nothing is half-written, and there is one matter in the end. */
@WholeService(elasticsearch = true)
class AdoptionBrokenOffIntegrationTest extends AdoptionScenario {

    @Test
    void whileMattersAreAwayNothingIsHalfWrittenAndTheClerkIsTold() {
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        String alone = screened(tree.community);
        PROPERTY.isAway();

        Http.Answer away = adopting(group, 1);
        assertThat(problem(away, 503)).isEqualTo("matters-away");
        assertThat(away.json().get("detail").asString()).contains("物业服务");
        JsonNode shown = read("/groups/" + group);
        assertThat(shown.get("state").asString()).isEqualTo("OPEN");
        assertThat(shown.has("adoption")).isFalse();
        assertThat(state("/opinions/" + one)).isEqualTo("GROUPED");

        assertThat(problem(post("/opinions/" + alone + "/adopt", 2, words("路灯")), 503))
                .isEqualTo("matters-away");
        assertThat(state("/opinions/" + alone)).isEqualTo("SCREENED");
        assertThat(read("/opinions/" + alone).has("group")).isFalse();

        PROPERTY.reset();
        PROPERTY.opensMatters(matter);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(adopting(group, versionOf(group)).status()).isEqualTo(200));
    }

    @Test
    void onceHalfOfTheCallsFailedNobodyIsMadeToWait() {
        PROPERTY.opensMatters(matter);
        String group = grouped(screened(tree.community), screened(tree.community));
        breakers.circuitBreaker("property").transitionToOpenState();

        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-away");
        assertThat(PROPERTY.openings()).isEmpty();
        assertThat(state("/groups/" + group)).isEqualTo("OPEN");

        breakers.circuitBreaker("property").reset();
        done(adopting(group, versionOf(group)));
    }

    @Test
    void whatBreaksOffInBetweenIsGoneOnWithByTheNextPressUnderTheSameKey() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));

        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");
        assertThat(state("/groups/" + group)).isEqualTo("ADOPTING");
        assertThat(state("/opinions/" + one)).isEqualTo("GROUPED");
        assertThat(problem(post("/groups/" + group + "/answer", 2, "{\"reply\": \"好\"}"), 409))
                .isEqualTo("group-adopting");

        PROPERTY.opensMatters(matter);
        done(adopting(group, 2));

        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");
        List<String> keys = PROPERTY.openings().stream()
                .map(opening -> opening.getHeader("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void whatBreaksOffInBetweenIsCompletedByTheEventOfTheMatter() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");

        told(group, "opened", 1, "\"state\": \"OPEN\"");

        becomes("/groups/" + group, "ADOPTED");
        becomes("/opinions/" + one, "ADOPTED");
        assertThat(read("/groups/" + group).at("/adoption/matter").asString()).isEqualTo(matter.toString());
        assertThat(problem(adopting(group, versionOf(group)), 409)).isEqualTo("group-adopted");
    }

    @Test
    void askedAgainInOtherWordsTheMatterThereIsIsFoundAndItsAnswerWithIt() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");

        PROPERTY.knowsAnswered(matter, "灯具已更换");
        done(post("/groups/" + group + "/adopt", 2, words("路灯反复不亮")));

        JsonNode opinion = read("/opinions/" + one);
        assertThat(opinion.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(opinion.get("reply").asString()).isEqualTo("灯具已更换");
        PROPERTY.assertKept();
    }
}
