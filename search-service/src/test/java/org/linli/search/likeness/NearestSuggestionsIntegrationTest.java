package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others within scope suggest about an opinion. */
@WholeService(elasticsearch = true)
class NearestSuggestionsIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    @Test
    void whatThoseSayThatSoundAlikeIsSuggestedWithHowSureThatIs() {
        UUID one = city.said(city.tree.community, "三号楼前的路灯坏了，晚上一片漆黑");
        for (int no = 1; no <= 3; no++) {
            city.anOpinion()
                    .text("%d号楼前的路灯坏了，晚上看不见".formatted(no))
                    .category("城乡建设/照明")
                    .said();
        }
        city.anOpinion()
                .at(city.tree.siblingCommunity)
                .text("三号楼前的路灯坏了，晚上一片漆黑")
                .category("别处/不该看到")
                .said();
        city.indexed();

        var answer = city.asking(city.tree.street).get("/opinions/" + one + "/suggestions");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var categories = answer.json().get("categories");
        assertThat(categories.size()).isEqualTo(1);
        assertThat(categories.get(0).get("value").asString()).isEqualTo("城乡建设/照明");
        assertThat(categories.get(0).get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.json().get("complete").asBoolean()).isTrue();
        // Nothing was learned here: the nearest answer alone, whoever is asked with them.
        var nearest = city.asking(city.tree.street).with("by", "NEAREST").get("/opinions/" + one + "/suggestions");
        assertThat(nearest.json().get("categories")).isEqualTo(categories);
        var learned = city.asking(city.tree.street).with("by", "LEARNED").get("/opinions/" + one + "/suggestions");
        assertThat(learned.json().get("categories").size()).isZero();
    }
}
