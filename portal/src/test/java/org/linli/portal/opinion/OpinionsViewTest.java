package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Trouble;
import org.springframework.beans.factory.annotation.Autowired;

class OpinionsViewTest extends PortalTest {

    private static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";
    private static final String LIST = "/api/search/v1/opinions";
    private static final String RECORD = LIST + "/" + OPINION;

    @Autowired
    private ServiceWatch watch;

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(LIST, page("\"total\": {\"value\": 1, \"exact\": true}"));
        services.answer(RECORD, """
                {"id": "%s", "title": "电瓶车飞线充电", "text": "从五楼往下拉线给电瓶车充电", "state": "RECEIVED",
                 "place": "%s", "receivedAt": "2026-11-25T01:42:00Z", "createdAt": "2026-11-25T02:00:00Z",
                 "contactName": "李＊＊", "contactTelephone": "138****5678"}
                """.formatted(OPINION, STREET));
        services.answer(RECORD + "/timeline", "{\"items\": []}");
        services.answer(RECORD + "/near-duplicates", "{\"items\": [], \"complete\": true}");
    }

    private static String page(String more) {
        return """
                {"items": [{"id": "%s", "state": "RECEIVED", "channel": "VISIT", "receivedAt": "2026-11-25T01:42:00Z",
                   "place": "%s", "placeName": "文澜街道/柳湖社区",
                   "title": [{"segments": [{"text": "电瓶车", "hit": true}, {"text": "飞线充电", "hit": false}]}]}],
                 "facets": [{"kind": "STATE", "exact": true, "values": [{"value": "RECEIVED", "name": "RECEIVED", "count": 1}]}],
                 %s}
                """.formatted(OPINION, STREET, more);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void opinionsOfThePlaceAreListed() {
        navigate(OpinionsView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked()).anyMatch(url -> url.contains("/opinions?") && url.contains("place=" + STREET));
    }

    @Test
    void whatIsFilteredStandsInTheAddressAndIsAskedForExactly() {
        go("opinions?q=charge&state=RECEIVED&month=2026-11&sort=OLDEST");

        assertThat(services().asked())
                .anyMatch(url -> url.startsWith(LIST + "?")
                        && url.contains("q=charge")
                        && url.contains("state=RECEIVED")
                        && url.contains("from=2026-11-01")
                        && url.contains("to=2026-11-30")
                        && url.contains("sort=OLDEST"));
        assertThat(find(Button.class).withClassName("l-chip").all())
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("状态：待筛查", "月份：2026-11");
    }

    @Test
    void whoeverMayWriteFindsTheWaysToTakeSomethingIn() {
        navigate(OpinionsView.class);

        assertThat(find(RouterLink.class).withClassName("l-room-entry").all()).hasSize(9);
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("登记意见");
    }

    @Test
    void aChosenFacetGoesIntoTheAddressAndItsChipTakesItOut() {
        navigate(OpinionsView.class);

        test(find(Checkbox.class).withCaption("待筛查").single()).click();
        assertThat(address()).contains("state=RECEIVED");

        test(find(Button.class).withClassName("l-chip").single()).click();
        assertThat(address()).doesNotContain("state=");
    }

    @Test
    void aChosenFacetThatNoRowIsLeftOfStillSaysWhatItIs() {
        services().answer(LIST, """
                {"items": [], "total": {"value": 0, "exact": true},
                 "facets": [{"kind": "STATE", "exact": true,
                             "values": [{"value": "SCREENED", "name": "SCREENED", "count": 74}]}]}
                """);

        go("opinions?state=RECEIVED");

        assertThat(find(Checkbox.class).all())
                .extracting(Checkbox::getLabel)
                .contains("待筛查", "已筛查")
                .doesNotContain("RECEIVED");
    }

    @Test
    void anOpinionOpensBesideTheListByItsAddressWithTheWordsThatMatchedMarked() {
        go("opinions?record=" + OPINION);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("电瓶车飞线充电");
        Element text = find(Highlight.class).withClassName("l-quote").single().getElement();
        assertThat(text.getChildren()
                        .filter(part -> part.getTag().equals("mark"))
                        .map(Element::getText))
                .containsExactly("电瓶车");
    }

    @Test
    void aContactIsOpenedForAReasonOnly() {
        services().respond("POST", RECORD + "/reveal", 200, """
                {"field": "TELEPHONE", "value": "13800005678"}
                """);
        go("opinions?record=" + OPINION);
        MaskedField telephone = find(MaskedField.class).last();

        test(find(Button.class).from(telephone).single()).click();
        Button show = find(Button.class).withText("查看").last();
        test(show).click();
        assertThat(services().sent(RECORD + "/reveal", "Accept")).isEmpty();

        test(find(TextField.class).withCaption("查看原因").single()).setValue("电话核实漏水楼层");
        test(show).click();
        assertThat(services().sent(RECORD + "/reveal", "Accept"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("TELEPHONE", "电话核实漏水楼层"));
        assertThat(telephone.getElement().getTextRecursively()).contains("13800005678");
    }

    @Test
    void aTotalThatWasNotCountedToTheEndIsSaidToBeAtLeastSoMany() {
        services().answer(LIST, page("\"total\": {\"value\": 10000, \"exact\": false}"));

        navigate(OpinionsView.class);

        assertThat(words()).contains("至少 10,000 条");
    }

    @Test
    void whileTheIndexIsAwayTheListSaysSoAndHowTheWordsWereRead() {
        services().answer(LIST, page("""
                "understood": {"query": "\\"charge\\"", "parts": [{"kind": "PHRASE", "text": "charge", "without": ""}]},
                "notice": {"code": "search-without-index", "message": "检索索引暂不可用"}
                """));

        go("opinions?q=charge");

        assertThat(find(Notice.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("检索索引暂不可用"));
        assertThat(find(Button.class).withClassName("l-chip").single().getText())
                .isEqualTo("“charge”");
    }

    @Test
    void eachPartOfTheWordsThatMeansMoreIsAChipThatTakesItBack() {
        services().answer(LIST, page("""
                "understood": {"query": "lift", "parts": [
                  {"kind": "WORDS", "text": "lift", "without": "channel:hotline yesterday"},
                  {"kind": "FIELD", "field": "CHANNEL", "text": "hotline", "value": "HOTLINE", "without": "lift yesterday"},
                  {"kind": "PERIOD", "field": "DATE", "text": "yesterday", "from": "2026-11-24", "to": "2026-11-24",
                   "without": "lift channel:hotline"},
                  {"kind": "EXCLUDED", "field": "PLACE", "text": "west", "without": "lift"},
                  {"kind": "UNREAD", "field": "STATE", "text": "gone", "note": "没有“gone”这个状态", "without": "lift"}]}
                """));

        go("opinions?q=lift+channel:hotline+yesterday");

        assertThat(find(Button.class).withClassName("l-chip").all())
                .extracting(Button::getText)
                .containsExactly("渠道：12345 热线", "时间：2026-11-24", "不含 地点：west");
        assertThat(words()).contains("没有“gone”这个状态");
        test(find(Button.class)
                        .withClassName("l-chip")
                        .withText("时间：2026-11-24")
                        .single())
                .click();
        assertThat(address()).contains("q=lift%20channel").doesNotContain("yesterday");
    }

    @Test
    void aPlaceThatTheWordsNameIsOneClickAway() {
        services().answer(LIST, page("""
                "understood": {"query": "west lift", "parts": [{"kind": "WORDS", "text": "west lift", "without": ""}],
                  "offers": [{"kind": "PLACE", "text": "山前街道", "unit": "%s", "query": "lift place:west"},
                    {"kind": "PERIOD", "text": "昨天", "from": "2026-11-24", "to": "2026-11-24", "query": "lift"}]}
                """.formatted(STREET)));

        go("opinions?q=west+lift");

        assertThat(find(Button.class).withText("只看 昨天（2026-11-24）").all()).hasSize(1);
        test(find(Button.class).withText("只看 山前街道").single()).click();
        assertThat(address()).contains("place");
        assertThat(address()).doesNotContain("west+lift", "west%20lift");
    }

    @Test
    void whoFindsNothingIsAskedWhetherSomethingElseIsMeant() {
        services().answer(LIST, """
                {"items": [], "total": {"value": 0, "exact": true}, "facets": [],
                 "understood": {"query": "dianti", "parts": [{"kind": "WORDS", "text": "dianti", "without": ""}],
                   "offers": [{"kind": "SPELLING", "text": "电梯", "query": "lift"}]}}
                """);

        go("opinions?q=dianti");
        test(find(Button.class).withText("你是不是要找“电梯”").single()).click();

        assertThat(address()).contains("q=lift");
    }

    @Test
    void whatIsSelectedOrAllThatThePageAsksForIsTreatedAtOnce() {
        services().answer(LIST, page("\"total\": {\"value\": 40, \"exact\": true}"));
        services()
                .respond(
                        "POST",
                        BulkStubs.API + "/preview",
                        200,
                        BulkStubs.preview(40, 30, 0, BulkStubs.left("ANSWERED", 10)));
        go("opinions?q=charge&state=RECEIVED&month=2026-11&sort=OLDEST");
        Grid<?> grid = find(Grid.class).single();
        selectFirst(grid);
        test(find(Button.class).withText("筛查").single()).click();
        assertThat(services().sent(BulkStubs.API + "/preview", "Accept"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.getValue()).contains(OPINION).doesNotContain("filter"));

        RadioButtonGroup<?> which = find(RadioButtonGroup.class).single();
        test(which).selectItem("全部 40 条（当前检索结果）");

        assertThat(services()
                        .sent(BulkStubs.API + "/preview", "Accept")
                        .getLast()
                        .getValue())
                .contains(
                        "\"q\":\"charge\"",
                        "\"place\":\"" + STREET + "\"",
                        "\"state\":\"RECEIVED\"",
                        "\"from\":\"2026-11-01\"",
                        "\"to\":\"2026-11-30\"")
                .doesNotContain("sort", "cursor", "limit", "opinions");
    }

    private static <T> void selectFirst(Grid<T> grid) {
        grid.select(grid.getGenericDataView().getItem(0));
    }

    @Test
    void anErrorShowsTheRequestIdToBeQuoted() {
        services().refuse(LIST, 500, """
                {"type": "urn:linli:problem:internal", "status": 500, "requestId": "7F3K-92QD"}
                """);

        navigate(OpinionsView.class);

        assertThat(find(Trouble.class).single().getElement().getTextRecursively())
                .contains("7F3K-92QD");
    }

    @Test
    void whileSearchIsDownItsRoomSaysSoAndOpensAgain() {
        services().down("search");
        go("opinions");
        assertThat(find(RoomDown.class).all()).hasSize(1);

        services().upAgain();
        watch.tryNow("search");
        roundTrip();

        assertThat(find(RoomDown.class).all()).isEmpty();
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
    }

    @Test
    void aRefusalIsShownInTheServicesWords() {
        services().refuse(LIST, 403, """
                {"type": "urn:linli:problem:forbidden", "title": "没有权限", "status": 403,
                 "detail": "这里不在你的任职范围内。", "requestId": "7F3K-92QD"}
                """);

        go("opinions");

        assertThat(find(Trouble.class).all()).hasSize(1);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("你不能查看这一页");
    }
}
