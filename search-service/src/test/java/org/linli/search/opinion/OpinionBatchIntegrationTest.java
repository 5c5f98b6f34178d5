package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;

/** Opinions are taken in many at once (S1). */
@WholeService
class OpinionBatchIntegrationTest extends IntakeScenario {

    @Test
    void aBatchAcceptsWhatIsGoodAndSaysWhatIsWrongWithTheRest() {
        submitted("B1");
        var batch = "{\"opinions\": [%s, %s, %s, %s, {\"source\": \"12345\", \"channel\": \"SMOKE\"}]}"
                .formatted(
                        opinion(tree.community, "B1", "已知"),
                        opinion(tree.compound, "B2", "新的"),
                        opinion(tree.compound, "B2", "又一遍"),
                        opinion(tree.otherStreet, "B3", "别处"));

        var answer = post(OPINIONS + "/batch", batch).token(clerk).send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items").values().stream()
                        .map(item -> item.get("result").asString()))
                .containsExactly("DUPLICATE", "ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED");
        assertThat(answer.json().get("items").get(4).get("problems").values().stream()
                        .map(problem -> problem.get("field").asString()))
                .containsExactlyInAnyOrder("channel", "place", "text");
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
    }

    private String batchOf(int opinions, String text) {
        return IntStream.range(0, opinions)
                .mapToObj(no ->
                        "{\"place\": \"%s\", \"source\": \"big\", \"externalId\": \"%d\", \"channel\": \"HOTLINE\", \"text\": \"%s\"}"
                                .formatted(tree.community, no, text))
                .collect(Collectors.joining(",", "{\"opinions\": [", "]}"));
    }

    @Test
    void aThousandOpinionsOfTheUsualLengthFitIntoABatch() {
        var answer = post(OPINIONS + "/batch", batchOf(1_000, "灯".repeat(290)))
                .token(clerk)
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1_000);
    }

    @Test
    void aBatchOfMoreThanAMebibyteIsRefusedWholeAndOneOfMoreThanAThousandToo() {
        var tooLarge = post(OPINIONS + "/batch", batchOf(40, "灯".repeat(10_000)));
        var tooMany = post(OPINIONS + "/batch", batchOf(1_001, "灯"));

        assertThat(tooLarge.token(clerk).send().status()).isEqualTo(413);
        assertThat(tooMany.token(clerk).send().status()).isEqualTo(422);
        assertThat(jobs.sql("select count(*) from opinions where place_id = ?")
                        .param(tree.community.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
