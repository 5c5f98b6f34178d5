package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import tools.jackson.databind.JsonNode;

class OffersIntegrationTest extends SearchedCity {

    private JsonNode offers(SearchScenario.Asked asked) {
        return asked.answer().at("/understood/offers");
    }

    private List<String> offered(UnitId unit, String query) {
        return offers(city.asking(unit).with("q", query))
                .valueStream()
                .map(offer -> offer.get("query").asString())
                .toList();
    }

    @Test
    void aPlaceThatTheWordsNameIsOfferedAndNotTakenForGranted() {
        UUID here = city.said(city.tree.community, "电梯坏了");
        UUID elsewhere = city.said(city.tree.siblingCommunity, "路过河滨街道，那里的电梯坏了");
        city.indexed();

        JsonNode answer = city.asking(city.tree.district).with("q", "河滨街道电梯").answer();

        assertThat(SearchScenario.ids(answer)).startsWith(elsewhere);
        JsonNode offer = answer.at("/understood/offers/0");
        assertThat(offer.get("text").asString()).isEqualTo("河滨街道");
        assertThat(offer.get("unit").asString()).isEqualTo(city.tree.street.toString());
        assertThat(city.asking(city.tree.district)
                        .with("q", offer.get("query").asString())
                        .found())
                .containsExactly(here);
    }

    @Test
    void aWordThatIsNothingButAPlaceMakesWayForIt() {
        assertThat(offered(city.tree.district, "河滨街道 电梯")).containsExactly("地点:\"河滨街道\" 电梯");
        assertThat(offered(city.tree.district, "电梯 河滨")).containsExactly("电梯 地点:\"河滨街道\"");
        assertThat(offered(city.tree.district, "河濱街的電梯")).containsExactly("電梯 地点:\"河滨街道\"");
        assertThat(offered(city.tree.district, "反映河滨街道噪音")).containsExactly("反映 噪音 地点:\"河滨街道\"");
        assertThat(offered(city.tree.district, "河滨路的电梯")).isEmpty();
    }

    @Test
    void onlyPlacesBelowTheOneThatIsLookedAtAreOffered() {
        assertThat(offered(city.tree.street, "山前街道 电梯")).isEmpty();
        assertThat(offered(city.tree.street, "河滨街道 电梯")).isEmpty();
        assertThat(offered(city.tree.street, "幸福社区 电梯")).hasSize(1);
        assertThat(offers(city.asking(city.tree.district).with("q", "幸福社区 电梯").with("place", city.tree.siblingStreet)))
                .isEmpty();
    }

    @Test
    void placesOfOneNameAreOfferedWithTheOneAboveThem() {
        city.tree.add(city.tree.siblingStreet, UnitType.COMMUNITY, "幸福社区");

        assertThat(offered(city.tree.district, "幸福 电梯")).containsExactly("地点:\"河滨街道/幸福社区\" 电梯", "地点:\"山前街道/幸福社区\" 电梯");
    }

    @Test
    void buildingsAndWhatManyAreCalledAreNotOffered() {
        city.tree.add(city.tree.compound, UnitType.BUILDING, "三号楼");
        for (int number = 0; number < 4; number++) {
            city.tree.add(city.tree.community, UnitType.GRID, "第一网格");
        }

        assertThat(offered(city.tree.district, "三号楼 第一网格 电梯")).isEmpty();
    }

    @Test
    void aTimeThatTheWordsBeginWithIsOffered() {
        assertThat(offered(city.tree.district, "2024年3月的电梯")).containsExactly("电梯 时间:\"2024-03-01..2024-03-31\"");
        assertThat(offered(city.tree.district, "昨天停水怎么回事")).hasSize(1);
        assertThat(offered(city.tree.district, "昨天停水 2024-03")).isEmpty();
        assertThat(offered(city.tree.district, "昨天停水 -时间:2024-03")).isEmpty();
    }

    @Test
    void aReportAndWhatIsAskedLiterallyMeanWhatTheySay() {
        assertThat(offered(city.tree.district, "河滨街道的电梯".repeat(8))).isEmpty();
        assertThat(offered(city.tree.district, "\"河滨街道\"")).isEmpty();
        assertThat(offered(city.tree.district, "地点:山前街道 河滨街道")).isEmpty();
        assertThat(offers(city.asking(city.tree.district).with("q", "河滨街道 电梯").with("literal", true)))
                .isEmpty();
    }
}
