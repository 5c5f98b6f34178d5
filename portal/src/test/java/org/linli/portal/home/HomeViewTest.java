package org.linli.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.chart.Chart;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.ui.CoverageRow;

class HomeViewTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        HomeStubs.answerAll(services);
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void figuresSayWhatTheyAreMadeOf() {
        assertThat(words()).contains("服务中的志愿者1,734人在册 1,740 人", "志愿队伍578支队员 1,734 人次，566 支有队长");
        assertThat(words()).contains("近 30 天意见5条再往前 30 天 0 条");
        assertThat(addresses()).contains("volunteer/volunteers?place=370502001", "opinions?days=30&place=370502001");
    }

    @Test
    void allRoomsCoverageStandsInOneCardAndLeadsToThoseLeftOut() {
        assertThat(find(CoverageRow.class).all()).hasSize(5);
        assertThat(addresses())
                .contains("structure/uncovered?by=ORGANISATION&place=370502001", "property/unserved?place=370502001");
    }

    @Test
    void whatIsHotStandsInACardAndLeadsToItsPage() {
        assertThat(words()).contains("近 7 天 1 个热点", "热点公用事业/电梯临湖区/文澜街道/柳湖社区热度 69");
        assertThat(addresses())
                .contains(
                        "opinions/hot?place=370502001",
                        "opinions/hot?place=370502001&record=019a0000-0000-7000-8000-0000000000d1");
    }

    @Test
    void everyChartHasTheSameFiguresInATableWithTheirAddresses() {
        ChartWithTable categories = find(ChartWithTable.class).all().stream()
                .filter(chart ->
                        find(Chart.class, chart).single().data().label().contains("类别"))
                .findFirst()
                .orElseThrow();

        test(find(NativeButton.class, categories).single()).click();

        assertThat(find(NativeTable.class, categories).single().getElement().getTextRecursively())
                .isEqualTo("文澜街道近 30 天意见按类别类别收到（条）物业管理1,240公用事业3");
        assertThat(find(Anchor.class, categories).all())
                .extracting(Anchor::getHref)
                .first()
                .asString()
                .contains("category=")
                .contains("days=30")
                .contains("place=370502001");
        assertThat(find(Chart.class, categories).all()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayLeavesWhatItSaidLastWithTheTime() {
        services().down("search");
        go("home?place=370502001&again");

        assertThat(words()).containsPattern("\\d\\d:\\d\\d 的数据。意见服务暂时连不上").contains("近 30 天意见5条");
        assertThat(words()).doesNotContain("志愿服务暂时连不上");
    }
}
