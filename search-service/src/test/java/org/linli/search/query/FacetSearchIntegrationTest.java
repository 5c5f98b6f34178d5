package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import tools.jackson.databind.JsonNode;

/** What stands beside the hits: facets and suggestions, each within the caller's scope. */
class FacetSearchIntegrationTest extends SearchedCity {

    @Test
    void anotherStreetsOpinionsNeverLeak() {
        UUID own = city.anOpinion().category("城建/道路").said();
        city.anOpinion()
                .at(city.tree.siblingCommunity)
                .category("环保/噪音")
                .channel("LETTER")
                .state("DECLINED")
                .receivedAt(Instant.parse("2020-01-01T00:00:00Z"))
                .said();
        city.indexed();

        JsonNode answer = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("facets", "PLACE,CATEGORY,CHANNEL,STATE,MONTH")
                .answer();

        assertThat(SearchScenario.ids(answer)).containsExactly(own);
        assertThat(answer.get("total").get("value").asLong()).isEqualTo(1);
        assertThat(facet(answer, "PLACE")).isEqualTo(Map.of(city.tree.community.toString(), 1L));
        assertThat(facet(answer, "CATEGORY")).isEqualTo(Map.of("城建", 1L));
        assertThat(facet(answer, "CHANNEL")).isEqualTo(Map.of("HOTLINE", 1L));
        assertThat(facet(answer, "STATE")).isEqualTo(Map.of("RECEIVED", 1L));
        assertThat(facet(answer, "MONTH")).isEqualTo(Map.of("2026-03", 1L));
        assertThat(city.asking(city.tree.street)
                        .with("q", "噪音")
                        .get("/suggestions")
                        .body())
                .doesNotContain("噪音");
        assertThat(city.asking(city.tree.siblingStreet)
                        .with("q", "噪音")
                        .get("/suggestions")
                        .body())
                .contains("环保/噪音");
        assertThat(city.asking(city.tree.street)
                        .with("place", city.tree.siblingStreet)
                        .get("/opinions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFacetIsCountedWithoutItsOwnChoice() {
        city.anOpinion().channel("VISIT").state("ANSWERED").said();
        city.anOpinion().channel("VISIT").said();
        city.anOpinion().channel("LETTER").said();
        city.indexed();

        JsonNode answer = city.asking(city.tree.street)
                .with("channel", "VISIT")
                .with("facets", "CHANNEL,STATE")
                .answer();

        assertThat(answer.get("items").size()).isEqualTo(2);
        assertThat(facet(answer, "CHANNEL")).isEqualTo(Map.of("VISIT", 2L, "LETTER", 1L));
        assertThat(facet(answer, "STATE")).isEqualTo(Map.of("ANSWERED", 1L, "RECEIVED", 1L));
    }

    @Test
    void placesAreSuggestedByTheBeginningOfTheirNameWithinScope() {
        var garden = city.tree.add(city.tree.community, UnitType.COMPOUND, "梅园小区");
        var village = city.tree.add(city.tree.street, UnitType.COMMUNITY, "梅园社区");
        var elsewhere = city.tree.add(city.tree.siblingStreet, UnitType.COMMUNITY, "梅园新村社区");

        assertThat(suggested(city.tree.street, "梅园")).containsExactlyInAnyOrder(garden, village);
        assertThat(suggested(city.tree.street, "梅園")).containsExactlyInAnyOrder(garden, village);
        assertThat(suggested(city.tree.street, "梅园社")).containsExactly(village);
        assertThat(suggested(city.tree.siblingStreet, "梅园")).containsExactly(elsewhere);
        assertThat(suggested(city.tree.street, "园")).isEmpty();
        assertThat(suggested(city.tree.street, "%")).isEmpty();
    }

    private List<UnitId> suggested(UnitId unit, String typed) {
        return city.asking(unit)
                .with("q", typed)
                .get("/suggestions")
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("kind").asString().equals("PLACE"))
                .map(item -> UnitId.of(item.get("value").asString()))
                .toList();
    }

    private static Map<String, Long> facet(JsonNode answer, String kind) {
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode facet : answer.get("facets")) {
            if (facet.get("kind").asString().equals(kind)) {
                facet.get("values")
                        .forEach(value -> counts.put(
                                value.get("value").asString(),
                                value.get("count").asLong()));
            }
        }
        return counts;
    }
}
