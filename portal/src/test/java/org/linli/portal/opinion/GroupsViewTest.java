package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.RoomDown;

/** Groups, and the one that is open: what it says, what can be done with all of it, the matter it became. */
class GroupsViewTest extends PortalTest {

    private static final String GROUPS = "/api/search/v1/groups";
    private static final String GROUP = "019a0000-0000-7000-8000-0000000000e1";
    private static final String OTHER = "019a0000-0000-7000-8000-0000000000e2";
    private static final String RECORD = GROUPS + "/" + GROUP;
    private static final String FIRST = "019a0000-0000-7000-8000-0000000000c1";
    private static final String MATTER = "019a0000-0000-7000-8000-0000000000b1";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(GROUPS, """
                {"items": [%s, %s], "total": 2}
                """.formatted(listed(GROUP, "路灯不亮", "OPEN"), listed(OTHER, "路灯全灭", "OPEN")));
        services.answer(GROUPS + "/counts", "{\"OPEN\": 2, \"ADOPTING\": 1, \"ADOPTED\": 4}");
        services.answer("/api/search/v1/opinions/" + FIRST + "/near-duplicates", """
                {"items": [
                  {"id": "019a0000-0000-7000-8000-0000000000c9", "placeName": "文澜街道", "state": "SCREENED",
                   "text": "楼道灯也不亮", "receivedAt": "2026-11-25T01:42:00Z", "likeness": 0.7,
                   "channel": "HOTLINE", "numberNamed": false, "sameMessage": false},
                  {"id": "019a0000-0000-7000-8000-0000000000c8", "placeName": "文澜街道", "state": "ANSWERED",
                   "text": "去年的路灯", "receivedAt": "2025-11-25T01:42:00Z", "likeness": 0.6,
                   "channel": "HOTLINE", "numberNamed": false, "sameMessage": false}], "complete": true}
                """);
        services.answer(RECORD + "/timeline", """
                {"items": [{"version": 1, "what": "CONFIRMED", "at": "2026-11-25T03:00:00Z", "actor": "a", "count": 3,
                            "unit": {"id": "%s", "name": "文澜街道", "type": "STREET"}}]}
                """.formatted(STREET));
    }

    private static String listed(String id, String title, String state) {
        return """
                {"id": "%s", "title": "%s", "members": 12345, "state": "%s", "confirmedAt": "2026-11-25T03:00:00Z",
                 "placeName": "临湖区/文澜街道"}
                """.formatted(id, title, state);
    }

    private static String member(int no, String state) {
        return """
                {"id": "019a0000-0000-7000-8000-0000000000c%d", "state": "%s", "receivedAt": "2026-11-25T01:42:00Z",
                 "text": "第 %d 盏路灯不亮"}
                """.formatted(no, state, no);
    }

    private static String group(String state, String opinions, String more) {
        return """
                {"id": "%s", "title": "路灯不亮", "members": 3, "state": "%s", "confirmedAt": "2026-11-25T03:00:00Z",
                 "place": {"id": "%s", "name": "文澜街道", "type": "STREET"},
                 "opinions": [%s, %s, %s] %s}
                """.formatted(GROUP, state, STREET, member(1, opinions), member(2, opinions), member(3, opinions), more);
    }

    private void open(String state, String opinions, String more) {
        services().answer(RECORD, group(state, opinions, more));
        go("opinions/groups?record=" + GROUP);
    }

    private String record() {
        return find(GroupRecord.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void choose(int... numbers) {
        List<Checkbox> all = find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().isPresent())
                .toList();
        for (int number : numbers) {
            test(all.get(number)).click();
        }
    }

    @Test
    void groupsAreListedUnderTheFiltersOfTheAddress() {
        go("opinions/groups?state=ADOPTING&sort=MEMBERS");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/groups?")
                        && url.contains("place=" + STREET)
                        && url.contains("state=ADOPTING")
                        && url.contains("sort=MEMBERS"));
        assertThat(find(Checkbox.class).all().stream().map(Checkbox::getLabel)).contains("待办", "采纳中", "已采纳");
    }

    @Test
    void whereThereAreNoneThePageSaysHowTheyComeAbout() {
        services().answer(GROUPS, "{\"items\": [], \"total\": 0}");
        services().answer(GROUPS + "/counts", "{}");
        navigate(GroupsView.class);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("这里还没有归并", "筛查台");
    }

    @Test
    void whileSearchIsDownItsRoomSaysSo() {
        services().down("search");
        navigate(GroupsView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }

    @Test
    void aGroupShowsItsOpinionsWhatMayBelongToItAndWhatHappened() {
        open("OPEN", "GROUPED", "");

        assertThat(record())
                .contains("路灯不亮", "待办", "意见（3 条）", "第 2 盏路灯不亮", "楼道灯也不亮", "归并 3 条", "文澜街道")
                .doesNotContain("去年的路灯");
        assertThat(buttons()).contains("采纳", "一起答复", "一起不予采纳", "把另一归并并进来");
    }

    @Test
    void itIsAdoptedWithTitleAndUnitFilledInFromIt() {
        services().respond("POST", RECORD + "/adopt", 200, group("ADOPTED", "ADOPTED", ""));
        open("OPEN", "GROUPED", "");

        press("采纳");
        assertThat(find(TextField.class).withCaption("事项标题").single().getValue())
                .isEqualTo("路灯不亮");
        press("采纳");

        assertThat(services().sent(RECORD + "/adopt", "If-Match"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getKey()).isEqualTo("\"1\"");
                    assertThat(request.getValue()).contains("路灯不亮", STREET);
                });
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void whileMattersAreAwayTheDialogSaysSoAndTheRoomStaysOpen() {
        services().respond("POST", RECORD + "/adopt", 503, """
                {"type": "urn:linli:problem:matters-away", "title": "物业服务暂时不可用", "status": 503,
                 "detail": "没能连上物业服务，没有立项，归并没有变化。请稍后再试。", "instance": "/"}
                """);
        open("OPEN", "GROUPED", "");

        press("采纳");
        press("采纳");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("没能连上物业服务");
        assertThat(record()).contains("第 2 盏路灯不亮");
    }

    @Test
    void whatIsBeingAdoptedIsGoneOnWithInTheSameWords() {
        services().respond("POST", RECORD + "/adopt", 200, group("ADOPTED", "ADOPTED", ""));
        open("ADOPTING", "GROUPED", """
                , "adoption": {"title": "路灯反复不亮", "description": "三位居民反映", "askedAt": "2026-11-25T04:00:00Z",
                               "unit": {"id": "%s", "name": "文澜街道", "type": "STREET"}}
                """.formatted(STREET));

        assertThat(record()).contains("采纳中", "不会重复立项");
        assertThat(buttons()).contains("继续采纳").doesNotContain("一起答复", "移出所选");
        press("继续采纳");
        press("采纳");

        assertThat(services().sent(RECORD + "/adopt", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("路灯反复不亮", "三位居民反映"));
    }

    @Test
    void whatGoesOnByItselfSaysWhenAndWhatWasRefusedSaysWhy() {
        open("ADOPTING", "GROUPED", """
                , "adoption": {"title": "路灯反复不亮", "askedAt": "2026-11-25T04:00:00Z",
                               "nextTryAt": "2026-11-25T04:02:00Z"}
                """ + WaitingAdoptions.GOES_ON);
        assertThat(record()).contains("会自动再问", "12:02");
        assertThat(buttons()).contains("继续采纳").doesNotContain("重试");

        open("ADOPTING", "GROUPED", """
                , "adoption": {"title": "路灯反复不亮", "askedAt": "2026-11-25T04:00:00Z", "refused": "该单位已关闭。"}
                """ + WaitingAdoptions.IS_REFUSED);
        assertThat(record()).contains("没有立项：该单位已关闭。", "按“重试”照原样再申请");
        assertThat(buttons()).contains("继续采纳", "重试");
    }

    @Test
    void oneThatWasAdoptedLeadsToItsMatterAndIsNoLongerAnsweredHere() {
        open("ADOPTED", "ADOPTED", """
                , "adoption": {"title": "路灯反复不亮", "askedAt": "2026-11-25T04:00:00Z", "matter": "%s",
                               "adoptedAt": "2026-11-25T04:00:01Z", "standing": "OPEN",
                               "unit": {"id": "%s", "name": "文澜街道", "type": "STREET"}}
                """.formatted(MATTER, STREET));

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("property/matters?record=" + MATTER);
        assertThat(record()).contains("已采纳", "办理中");
        assertThat(buttons()).doesNotContain("采纳", "一起答复");
    }

    @Test
    void thoseThatAreChosenAreTakenOutOrBecomeAGroupOfTheirOwn() {
        services().respond("POST", RECORD + "/take-out", 200, group("OPEN", "GROUPED", ""));
        services().respond("POST", RECORD + "/split", 201, group("OPEN", "GROUPED", ""));
        open("OPEN", "GROUPED", "");
        choose(0);
        press("移出所选");
        assertThat(services().sent(RECORD + "/take-out", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains(FIRST));

        choose(0, 1);
        press("拆分");
        test(find(TextField.class).withCaption("说的是什么").single()).setValue("楼道灯");
        press("拆分");
        assertThat(services().sent(RECORD + "/split", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("楼道灯", FIRST));
    }

    @Test
    void anotherThatMaySayTheSameIsLetIn() {
        services().respond("POST", RECORD + "/join", 200, group("OPEN", "GROUPED", ""));
        open("OPEN", "GROUPED", "");

        press("并入");

        assertThat(services().sent(RECORD + "/join", "If-Match")).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherGroupThatSaysTheSameIsMergedIntoIt() {
        services().respond("POST", RECORD + "/merge", 200, group("OPEN", "GROUPED", ""));
        open("OPEN", "GROUPED", "");

        press("把另一归并并进来");
        Select<GroupApi.Listed> others = find(Select.class).withCaption("另一归并").single();
        List<GroupApi.Listed> offered = others.getListDataView().getItems().toList();
        assertThat(offered).extracting(GroupApi.Listed::title).containsExactly("路灯全灭");
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/groups?") && url.contains("limit=100") && url.contains("state=OPEN"));
        others.setValue(offered.getFirst());
        press("把另一归并并进来");

        assertThat(services().sent(RECORD + "/merge", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains(OTHER));
    }

    @Test
    void aGroupThatReachesBeyondWhatOneMaySeeIsNotThere() {
        services().refuse(RECORD, 404, """
                {"type": "urn:linli:problem:not-found", "title": "没有找到", "status": 404, "detail": "没有这个，或你看不到。",
                 "instance": "/"}
                """);
        go("opinions/groups?record=" + GROUP);

        assertThat(find(EmptyState.class).all())
                .anyMatch(state -> state.getElement().getTextRecursively().contains("没有找到"));
    }
}
