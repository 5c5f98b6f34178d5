package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class UnderstoodSearchIntegrationTest extends SearchedCity {

    private SearchScenario.Asked asDistrict(String query) {
        return city.asking(city.tree.district).with("q", query);
    }

    @Test
    void aPeriodNarrowsToWhatWasReceivedInIt() {
        UUID now = city.anOpinion().receivedAt(Instant.now()).said();
        UUID earlier = city.anOpinion()
                .receivedAt(Instant.now().minus(Duration.ofDays(40)))
                .said();
        UUID saysSo = city.anOpinion()
                .text("最近三天电梯一直坏")
                .receivedAt(Instant.parse("2024-03-31T15:59:00Z"))
                .said();
        city.indexed();

        assertThat(asDistrict("电梯 最近三天").found()).containsExactly(now);
        assertThat(asDistrict("最近三天").found()).containsExactly(now);
        assertThat(asDistrict("\"最近三天\"").found()).containsExactly(saysSo);
        assertThat(asDistrict("电梯 2024年3月").found()).containsExactly(saysSo);
        assertThat(asDistrict("电梯 -时间:2024-03").found()).containsExactlyInAnyOrder(now, earlier);
        assertThat(asDistrict("电梯 最近三天").with("literal", true).found())
                .startsWith(saysSo)
                .contains(earlier);
        assertThat(asDistrict("最近三天").with("to", "2025-01-01").found()).isEmpty();
    }

    @Test
    void aPlaceIsFoundByNameShortFormPathAndCodeAndMeansAllBelowIt() {
        UUID here = city.anOpinion().at(city.tree.compound).said();
        UUID there = city.anOpinion().at(city.tree.siblingCommunity).said();
        city.indexed();

        for (String place : new String[] {"河滨街道", "河滨街", "河滨", "河濱街道", "河滨街道/幸福社区", "阳光"}) {
            assertThat(asDistrict("地点:" + place).found()).as(place).containsExactly(here);
        }
        String code = "T" + city.tree.siblingStreet.label().substring(20);
        assertThat(asDistrict("place:" + code).found()).containsExactly(there);
        assertThat(asDistrict("-地点:河滨街道").found()).containsExactly(there);
        JsonNode part = asDistrict("地点:河滨").answer().at("/understood/parts/0");
        assertThat(part.get("kind").asString()).isEqualTo("PLACE");
        assertThat(part.at("/units/0").asString()).isEqualTo(city.tree.street.toString());
    }

    @Test
    void aPlaceBeyondTheScopeIsOneThatNobodyHasHeardOf() {
        UUID own = city.said(city.tree.street, "山前街道的电梯坏了");
        city.said(city.tree.siblingStreet, "电梯坏了");
        city.indexed();

        JsonNode foreign = city.asking(city.tree.street).with("q", "地点:山前街道").answer();
        JsonNode nowhere = city.asking(city.tree.street).with("q", "地点:没有这里").answer();

        assertThat(SearchScenario.ids(foreign)).containsExactly(own);
        assertThat(foreign.at("/understood/parts/0/kind").asString()).isEqualTo("UNREAD");
        assertThat(foreign.at("/understood/parts/0/note").asString())
                .isEqualTo(nowhere.at("/understood/parts/0/note").asString().replace("没有这里", "山前街道"));
    }

    @Test
    void whereManyPlacesShareANameNoneIsMeantUnlessTheOneAboveIsNamed() {
        for (int number = 0; number <= PlaceNames.MOST; number++) {
            UnitId community = city.tree.add(city.tree.street, UnitType.COMMUNITY, "第" + number + "社区");
            city.tree.add(community, UnitType.GRID, "第一网格");
        }
        city.said(city.tree.community, "电梯坏了");
        city.indexed();

        assertThat(asDistrict("地点:第一网格").answer().at("/understood/parts/0/kind").asString())
                .isEqualTo("UNREAD");
        assertThat(asDistrict("地点:第3社区/第一网格")
                        .answer()
                        .at("/understood/parts/0/kind")
                        .asString())
                .isEqualTo("PLACE");
    }

    @Test
    void whatThereIsInsteadOfAnUnknownValueIsSaidInTheCallersLanguage() {
        JsonNode answer = asDistrict("电梯 渠道:电报").answer();

        assertThat(answer.at("/understood/query").asString()).isEqualTo("电梯 电报");
        assertThat(answer.at("/understood/parts/1/note").asString()).contains("电报", "热线、走访");
        JsonNode english = city.http()
                .get("/api/search/v1/opinions?q=channel:telegram")
                .header("Accept-Language", "en")
                .token(TestTokens.of(Role.READER, city.tree.street))
                .send()
                .json();
        assertThat(english.at("/understood/parts/0/note").asString()).contains("telegram", "hotline, visit");
    }

    @Test
    void withoutWordsThatRankTheNewestComeFirst() {
        UUID newer = city.anOpinion()
                .channel("VISIT")
                .receivedAt(Instant.parse("2026-03-02T01:00:00Z"))
                .said();
        UUID older = city.anOpinion().channel("VISIT").said();
        city.indexed();

        assertThat(asDistrict("渠道:走访").found()).containsExactly(newer, older);
        assertThat(asDistrict("2026年3月").found()).containsExactly(newer, older);
    }

    @Test
    void theTrendIsOfThePeriodThatTheTextNames() {
        city.anOpinion().said();
        city.indexed();

        JsonNode trend = asDistrict("电梯 2026-03")
                .with("interval", "MONTH")
                .get("/opinions/trend")
                .json();

        assertThat(trend.at("/steps/0/from").asString()).isEqualTo("2026-03-01");
        assertThat(trend.at("/steps/0/received").asInt()).isEqualTo(1);
        assertThat(trend.get("steps")).hasSize(1);
    }

    @Test
    void noQueryWhateverMakesItFail() {
        city.said(city.tree.street, "电梯坏了");
        city.indexed();

        AnyQuery.many(300)
                .forEach(query -> assertThat(city.http()
                                .get("/api/search/v1/opinions?q=" + query.encoded())
                                .token(TestTokens.of(Role.READER, city.tree.street))
                                .send()
                                .status())
                        .as(query.toString())
                        .isEqualTo(200));
    }
}
