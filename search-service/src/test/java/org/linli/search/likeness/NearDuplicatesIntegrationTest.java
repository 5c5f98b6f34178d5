package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which others within scope are proposed to say the same as an opinion. */
@WholeService(elasticsearch = true)
class NearDuplicatesIntegrationTest {

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

    private List<UUID> proposed(UUID opinion, UnitId unit) {
        var answer = city.asking(unit).get("/opinions/" + opinion + "/near-duplicates");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return SearchScenario.ids(answer.json());
    }

    @Test
    void whatSaysTheSameInOtherWordsIsProposedAndWhatOnlySoundsAlikeIsNot() {
        UUID one = city.said(city.tree.community, "阳光小区三号楼的电梯坏了三天没有人来修，老人上下楼很不方便");
        UUID same = city.said(city.tree.compound, "陽光小區三號樓電梯壞了三天，沒有人來修，老人上下樓不方便！");
        city.said(city.tree.community, "建议在阳光小区增加快递柜，电梯口堆满了快递");
        city.indexed();

        assertThat(proposed(one, city.tree.street)).containsExactly(same);
        assertThat(proposed(same, city.tree.street)).containsExactly(one);
    }

    @Test
    void nothingIsProposedFromOutsideTheScope() {
        String said = "和平路口的红绿灯坏了两天，早高峰堵得厉害";
        UUID one = city.said(city.tree.community, said);
        UUID elsewhere = city.said(city.tree.siblingCommunity, said);
        city.indexed();

        assertThat(proposed(one, city.tree.street)).isEmpty();
        assertThat(proposed(one, city.tree.district)).containsExactly(elsewhere);
        assertThat(city.asking(city.tree.siblingStreet)
                        .get("/opinions/" + one + "/near-duplicates")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameMessageByAnotherChannelIsToldFromOneThatSaysTheSame() {
        String said = "阳光小区二号楼下水道堵了三天，一楼往外冒水，家里没法住人";
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        UUID one = city.anOpinion()
                .at(city.tree.compound)
                .channel("HOTLINE")
                .text(said)
                .receivedAt(at)
                .said();
        UUID same = city.anOpinion()
                .at(city.tree.street)
                .channel("CHAT_GROUP")
                .text("陽光小區二號樓下水道堵了三天！一樓往外冒水，家裏沒法住人，請處理")
                .receivedAt(at.plus(Duration.ofDays(2)))
                .said();
        UUID again = city.anOpinion()
                .at(city.tree.compound)
                .channel("HOTLINE")
                .text(said)
                .receivedAt(at)
                .said();
        UUID reminder = city.anOpinion()
                .at(city.tree.compound)
                .channel("VISIT")
                .text(said)
                .receivedAt(at.plus(Duration.ofDays(8)))
                .said();
        UUID elsewhere = city.anOpinion()
                .at(city.tree.siblingCommunity)
                .channel("VISIT")
                .text(said)
                .receivedAt(at)
                .said();
        city.indexed();

        var found = city.asking(city.tree.district)
                .get("/opinions/" + one + "/near-duplicates")
                .json();

        assertThat(SearchScenario.ids(found)).containsExactlyInAnyOrder(same, again, reminder, elsewhere);
        assertThat(found.get("items")
                        .valueStream()
                        .filter(item -> item.get("sameMessage").asBoolean()))
                .extracting(item ->
                        item.get("id").asString() + " " + item.get("channel").asString())
                .containsExactly(same + " CHAT_GROUP");
    }

    @Test
    void aBriefQuestionThatManyAskIsNotOneMessageByTwoChannels() {
        UUID one = city.anOpinion().channel("HOTLINE").text("便民中心几点下班的问题").said();
        UUID same = city.anOpinion().channel("CHAT_GROUP").text("便民中心几点下班的问题。").said();
        city.indexed();

        var found = city.asking(city.tree.street)
                .get("/opinions/" + one + "/near-duplicates")
                .json();

        assertThat(SearchScenario.ids(found)).containsExactly(same);
        assertThat(found.get("items").get(0).get("sameMessage").asBoolean()).isFalse();
    }

    @Test
    void theSearchesOwnLanguageInAnOpinionMeansNothing() {
        String said = "楼道堆放杂物 -安全 状态:很差 \"消防通道被占\" 希望尽快清理";
        UUID one = city.said(city.tree.community, said);
        UUID same = city.said(city.tree.community, said);
        city.indexed();

        assertThat(proposed(one, city.tree.street)).containsExactly(same);
    }

    @Test
    void aPlaceNarrowsWhatIsProposed() {
        String said = "广场舞音响太大，晚上十点还在放，孩子没法睡觉";
        UUID one = city.said(city.tree.community, said);
        UUID near = city.said(city.tree.compound, said);
        city.said(city.tree.street, said);
        city.indexed();

        var answer = city.asking(city.tree.street)
                .with("place", city.tree.community)
                .get("/opinions/" + one + "/near-duplicates");

        assertThat(SearchScenario.ids(answer.json())).containsExactly(near);
    }

    @Test
    void aReportBackThatNamesTheNumberOfAnOrderComesFirstHoweverLittleItIsAlike() {
        UUID order = city.anOpinion()
                .externalId("20261103000017")
                .text("荷塘路拐进西街菜场的路口停满了车，行人只好走在机动车道上")
                .said();
        UUID same = city.said(city.tree.community, "荷塘路拐进西街菜场的路口停满了车，行人只好走在机动车道上");
        UUID report = city.anOpinion()
                .externalId("20261103000052")
                .text("巡查大队反馈：工单号20261103000017，荷塘路拐进西街菜场的路口停满了车一事，已劝离，以后每天去看")
                .said();
        city.indexed();

        var found = city.asking(city.tree.street)
                .get("/opinions/" + order + "/near-duplicates")
                .json();

        assertThat(SearchScenario.ids(found)).containsExactly(report, same);
        assertThat(found.get("items")
                        .valueStream()
                        .map(item -> item.get("numberNamed").asBoolean()))
                .containsExactly(true, false);
        assertThat(proposed(report, city.tree.street)).containsExactly(order);
    }

    @Test
    void theSameWordsAboutAnotherHouseAreNotProposed() {
        UUID one = city.said(city.tree.community, "阳光小区3号楼的电梯坏了三天没有人来修，老人上下楼很不方便");
        city.said(city.tree.community, "阳光小区5号楼的电梯坏了三天没有人来修，老人上下楼很不方便");
        UUID same = city.said(city.tree.community, "阳光小区三号楼的电梯坏了三天没有人来修，老人上下楼很不方便！");
        city.indexed();

        assertThat(proposed(one, city.tree.street)).containsExactly(same);
    }

    @Test
    void askedForAPlaceOutsideTheScopeThereIsNone() {
        UUID one = city.said(city.tree.community, "井盖丢了，晚上有人踩空");

        assertThat(city.asking(city.tree.community)
                        .with("place", city.tree.siblingStreet)
                        .get("/opinions/" + one + "/near-duplicates")
                        .status())
                .isEqualTo(404);
    }
}
