package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.chart.Chart;
import org.linli.portal.map.PointMapWithList;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.RoomDown;

class HotIssuesViewTest extends PortalTest {

    private static final String API = HotStubs.API;
    private static final String RECORD = "opinions/hot?record=" + HotStubs.ISSUE;

    @Override
    protected void prepare(StubbedServices services) {
        HotStubs.answerAll(services);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String record() {
        return find(HotRecord.class).single().getElement().getTextRecursively();
    }

    private List<String> choices() {
        return find(Checkbox.class).all().stream().map(Checkbox::getLabel).toList();
    }

    @Test
    void whatGrowsBelowThePlaceIsRankedUnderTheFiltersOfTheAddress() {
        go("opinions/hot?period=MONTH&level=HOT&attention=OPEN&sort=RECEIVED");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/hot-issues?")
                        && url.contains("place=" + STREET)
                        && url.contains("period=MONTH")
                        && url.contains("level=HOT")
                        && url.contains("attention=OPEN")
                        && url.contains("sort=RECEIVED"));
        assertThat(choices()).contains("热点及以上", "高热");
        assertThat(words()).contains("2026-11-25 10:15 统计");
    }

    @Test
    void aLevelThatIsChosenCountsThoseAboveToo() {
        navigate(HotIssuesView.class);

        assertThat(choices()).contains("热点及以上");
    }

    @Test
    void theRecordExplainsItsScorePartByPart() {
        go(RECORD);

        assertThat(record())
                .contains("热度 69 分是怎么来的", "9 / 20", "40 / 40", "近 7 天收到 9 条，满 20 条计满分", "满 50 分为热点")
                .contains("9 条，往常约 0.5 条", "临湖区/文澜街道/柳湖社区", "升为热点（69 分）");
        assertThat(find(Chart.class).all())
                .extracting(chart -> chart.data().label())
                .containsExactly("公用事业/电梯：每天的热度，虚线为热点线", "公用事业/电梯：按下级单元");
    }

    @Test
    void whereItsOpinionsAreAboutIsAMapWithAListBehindIt() {
        go(RECORD);

        assertThat(record()).contains("本期 9 条中 5 条有坐标", "较早的 2 条没有画出");
        test(find(NativeButton.class).withText("看列表").single()).click();
        assertThat(find(Anchor.class).withText("五号楼电梯异响").single().getHref())
                .startsWith("opinions?")
                .contains("record=019a0000-0000-7000-8000-0000000000e3");
        assertThat(find(NativeButton.class).withText("看地图").all()).hasSize(1);
    }

    @Test
    void whereNoneHasCoordinatesOneLineSaysSo() {
        services().answer(API + "/" + HotStubs.ISSUE + "/points", """
                {"type": "FeatureCollection", "received": 9, "located": 0, "notShown": 0, "features": []}
                """);
        go(RECORD);

        assertThat(record()).contains("本期意见都没有坐标，不画地图。");
        assertThat(find(PointMapWithList.class).all()).isEmpty();
    }

    @Test
    void whileThePointsCannotBeHadTheRestOfTheRecordIsThere() {
        services().respond("GET", API + "/" + HotStubs.ISSUE + "/points", 503, """
                {"type": "urn:linli:problem:unavailable", "title": "暂时不可用", "status": 503, "detail": "稍后再试。",
                 "instance": "/api/search/v1/hot-issues"}
                """);
        go(RECORD);

        assertThat(record()).contains("暂时取不到坐标", "升为热点（69 分）");
    }

    @Test
    void itsOpinionsAreALinkToTheSearch() {
        go(RECORD);

        assertThat(find(Anchor.class).withText("查看这 9 条").single().getHref())
                .satisfies(address -> assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
                        .contains("category=公用事业/电梯", "from=2026-11-19", "to=2026-11-25", "at="));
    }

    @Test
    void itIsAcknowledgedWithAReasonInTheVersionThatWasRead() {
        services().respond("POST", API + "/" + HotStubs.ISSUE + "/acknowledge", 200, HotStubs.whole("ACKNOWLEDGED"));
        go(RECORD);
        test(button("知悉")).click();

        find(TextArea.class).single().setValue("已派维保单位驻点");
        test(find(Button.class).withText("知悉").all().getLast()).click();

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(services().sent(API + "/" + HotStubs.ISSUE + "/acknowledge", "If-Match"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getKey()).isEqualTo("\"1\"");
                    assertThat(sent.getValue()).contains("已派维保单位驻点");
                });
    }

    @Test
    void whatIsSaidAgainstAMutingStandsAtItsFieldAndNothingTypedIsLost() {
        services().respond("POST", API + "/" + HotStubs.ISSUE + "/mute", 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422, "detail": "有字段未通过检查。",
                 "instance": "/api/search/v1/hot-issues",
                 "fields": [{"field": "/reason", "message": "请写明理由，5 至 500 个字"}]}
                """);
        go(RECORD);
        test(button("静音")).click();

        assertThat(find(Select.class).withCaption("静音多久").single().getValue()).isEqualTo(7);
        find(TextArea.class).single().setValue("检修");
        test(find(Button.class).withText("静音").all().getLast()).click();

        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请写明理由，5 至 500 个字");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("检修");
    }

    @Test
    void whatIsMutedCanBeHeardAgain() {
        services().answer(API + "/" + HotStubs.ISSUE, HotStubs.whole("MUTED"));
        go(RECORD);

        assertThat(buttons()).contains("取消静音").doesNotContain("知悉", "静音");
    }

    @Test
    void whoeverIsNoAdministratorSetsNoThresholds() {
        navigate(HotIssuesView.class);

        assertThat(buttons()).doesNotContain("热点线");
    }

    @Test
    void whereNothingGrowsThePageSaysWhatWouldStandThere() {
        services().answer(API, "{\"items\": [], \"total\": 0}");
        navigate(HotIssuesView.class);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("这里没有升温的事", "满 3 条");
    }

    @Test
    void whileSearchIsDownItsRoomSaysSo() {
        services().down("search");
        navigate(HotIssuesView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
