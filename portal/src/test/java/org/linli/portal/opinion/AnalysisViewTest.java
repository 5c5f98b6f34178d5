package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.chart.Chart;
import org.linli.portal.chart.ChartWithTable;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.StatCard;

class AnalysisViewTest extends PortalTest {

    private static final String OCTOBER = "opinions/analysis?from=2026-10-01&to=2026-10-31&interval=WEEK";

    @Override
    protected void prepare(StubbedServices services) {
        AnalysisStubs.answer(services);
    }

    private List<String> figures() {
        return find(StatCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void figuresStandBesideThoseOfThePeriodsComparedWith() {
        go(OCTOBER);

        assertThat(figures())
                .anyMatch(words -> words.contains("受理意见") && words.contains("环比期 12，上年同期 0"))
                .anyMatch(words -> words.contains("答复用时中位数")
                        && words.contains("3 天 4 小时")
                        && words.contains("环比期 1 小时 15 分，上年同期 –"))
                .anyMatch(words -> words.contains("九成答复不超过") && words.contains("环比期 20 分"));
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/analysis/opinions?")
                        && url.contains("unit=" + STREET)
                        && url.contains("from=2026-10-01")
                        && url.contains("to=2026-10-31")
                        && url.contains("interval=WEEK"));
    }

    @Test
    void everyChartHasItsTableWithTheFiguresComparedWith() {
        go(OCTOBER);
        assertThat(find(ChartWithTable.class).all()).hasSize(6);
        assertThat(find(Chart.class).all()).hasSize(6);

        ChartWithTable places = find(ChartWithTable.class).all().get(2);
        test(find(NativeButton.class, places).single()).click();

        assertThat(places.getElement().getTextRecursively())
                .contains("文澜街道受理的意见，按直属下级", "望湖社区", "本级及已撤销单元", "环比期（条）", "上年同期（条）");
        assertThat(find(Anchor.class, places).single().getHref())
                .startsWith("opinions?")
                .contains("from=2026-10-01", "to=2026-10-31", "place=" + AnalysisStubs.COMMUNITY);
    }

    @Test
    void whatWaitsLongestLeadsToItself() {
        go(OCTOBER);

        assertThat(words()).contains("临湖区/文澜街道/望湖社区 · 未分类 · 2026-09-20 受理", "已等 41 天");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(link -> link.startsWith("opinions?") && link.contains("record=" + AnalysisStubs.OPINION));
    }

    @Test
    void everyFigureHasItsDefinitionAndTheTimeOfCounting() {
        go(OCTOBER);

        assertThat(words()).contains("口径说明", "统计于 2026-11-26 09:00", "受理时间在统计期内的意见条数。");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPeriodIsChosenByNameAndStandsInTheAddress() {
        go("opinions/analysis?from=2026-03-05&to=2026-03-11");

        Select<AnalysisPeriod.Named> named =
                (Select<AnalysisPeriod.Named>) find(Select.class).all().getFirst();
        assertThat(named.getValue()).isNull();
        named.setValue(AnalysisPeriod.Named.DAYS_90);

        assertThat(services().asked())
                .anyMatch(url -> url.contains("/analysis/opinions?")
                        && url.contains("interval=WEEK")
                        && !url.contains("from=2026-03-05"));
    }

    @Test
    void withoutAnOpinionThePageSaysSoAndTheFiguresAreZero() {
        AnalysisStubs.answerNothing(services());
        go(OCTOBER);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("文澜街道这一时段没有意见");
        assertThat(figures()).hasSize(8);
        assertThat(find(Chart.class).all()).isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsSaidInItsWords() {
        services().refuse(AnalysisStubs.API, 400, """
                {"type": "urn:linli:problem:invalid", "title": "有内容不能接受", "status": 400,
                 "detail": "这一段日期不能统计，请换一段"}
                """);
        go("opinions/analysis?from=2020-01-01&to=2026-10-31&interval=DAY");

        assertThat(words()).contains("这一段日期不能统计");
    }

    @Test
    void aServiceThatIsDownClosesTheRoomOnly() {
        services().down("search");
        go(OCTOBER);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
