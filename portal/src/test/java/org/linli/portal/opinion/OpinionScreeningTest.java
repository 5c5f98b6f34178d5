package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** What a clerk does with an opinion on its own page, and what the page tells of it. */
class OpinionScreeningTest extends PortalTest {

    private static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";
    private static final String OTHER = "019a0000-0000-7000-8000-0000000000c2";
    private static final String GROUP = "019a0000-0000-7000-8000-0000000000e1";
    private static final String RECORD = "/api/search/v1/opinions/" + OPINION;

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/search/v1/opinions", "{\"items\": [], \"total\": {\"value\": 0, \"exact\": true}}");
        services.answer(RECORD + "/near-duplicates", "{\"items\": [], \"complete\": true}");
        services.answer(RECORD + "/suggestions", "{\"categories\": [], \"departments\": [], \"complete\": true}");
        services.answer(RECORD + "/timeline", """
                {"items": [
                  {"version": 3, "what": "DECLINED", "at": "2026-11-25T03:00:00Z", "actor": "a",
                   "unit": {"id": "%1$s", "name": "文澜街道", "type": "STREET"}, "words": "不属于本辖区职责"},
                  {"version": 2, "what": "SCREENED", "at": "2026-11-25T02:30:00Z", "actor": "a",
                   "unit": {"id": "%1$s", "name": "文澜街道", "type": "STREET"}, "category": "城乡建设/消防"}]}
                """.formatted(STREET));
    }

    private void open(String state, String more) {
        services().answer(RECORD, opinion(state, more));
        go("opinions?record=" + OPINION);
    }

    private static String opinion(String state, String more) {
        return """
                {"id": "%s", "text": "从五楼往下拉线充电", "state": "%s", "place": "%s", "category": "城乡建设/消防",
                 "source": "12345", "channel": "VISIT", "receivedAt": "2026-11-25T01:42:00Z",
                 "createdAt": "2026-11-25T02:00:00Z", "lineage": [] %s}
                """.formatted(OPINION, state, STREET, more);
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    @Test
    void whatWaitsIsScreenedByConfirmingWhereItBelongs() {
        services().respond("POST", RECORD + "/screen", 200, opinion("SCREENED", ""));
        open("RECEIVED", "");

        assertThat(buttons()).contains("筛查").doesNotContain("答复", "不予采纳", "撤销上一步");
        press("筛查");
        press("确认");

        assertThat(services().sent(RECORD + "/screen", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getKey()).isEqualTo("\"1\""));
    }

    @Test
    void whatIsScreenedIsAnsweredInWordsForTheResident() {
        services().respond("POST", RECORD + "/answer", 200, opinion("ANSWERED", ""));
        open("SCREENED", "");

        press("答复");
        test(find(TextArea.class).withCaption("答复内容").single()).setValue("已约谈住户，明天拆除。");
        press("答复");

        assertThat(services().sent(RECORD + "/answer", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("已约谈住户"));
    }

    @Test
    void aReasonThatIsTooShortIsSaidAtItsField() {
        services().respond("POST", RECORD + "/decline", 422, """
                {"type": "urn:linli:problem:invalid", "title": "内容有误", "status": 422, "detail": "有几项不能接受。",
                 "instance": "/", "fields": [{"field": "/reason", "message": "请写明理由，至少 5 个字"}]}
                """);
        open("SCREENED", "");

        press("不予采纳");
        TextArea reason = find(TextArea.class).withCaption("理由（5 至 500 字）").single();
        test(reason).setValue("不行");
        press("不予采纳");

        assertThat(reason.getErrorMessage()).isEqualTo("请写明理由，至少 5 个字");
        assertThat(reason.isInvalid()).isTrue();
    }

    @Test
    void thoseThatMaySayTheSameAreGroupedWithIt() {
        services().answer(RECORD + "/near-duplicates", """
                {"items": [{"id": "%s", "placeName": "文澜街道", "state": "SCREENED", "text": "有人从楼上拉线充电",
                  "receivedAt": "2026-11-25T01:42:00Z", "likeness": 0.81,
                   "channel": "HOTLINE", "numberNamed": false, "sameMessage": false}], "complete": true}
                """.formatted(OTHER));
        services().respond("POST", "/api/search/v1/groups", 201, group());
        open("SCREENED", "");

        press("归并说同一件事的");
        press("归并");

        assertThat(services().sent("/api/search/v1/groups", "Idempotency-Key"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains(OPINION, OTHER));
    }

    @Test
    void aGroupIsAnsweredTogetherFromAnyOfItsOpinions() {
        services().answer("/api/search/v1/groups/" + GROUP, group());
        services().respond("POST", "/api/search/v1/groups/" + GROUP + "/answer", 200, group());
        open("GROUPED", ", \"group\": \"" + GROUP + "\"");

        assertThat(find(GroupSection.class).single().getElement().getTextRecursively())
                .contains("楼上拉线充电", "有人从楼上拉线充电");
        press("一起答复");
        test(find(TextArea.class).withCaption("答复内容").single()).setValue("已约谈住户，明天拆除。");
        press("答复");

        assertThat(services().sent("/api/search/v1/groups/" + GROUP + "/answer", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("已约谈住户"));
    }

    private static String group() {
        return """
                {"id": "%s", "title": "楼上拉线充电", "members": 2, "confirmedAt": "2026-11-25T03:00:00Z", "opinions": [
                  {"id": "%s", "state": "GROUPED", "receivedAt": "2026-11-25T01:42:00Z", "text": "从五楼往下拉线充电"},
                  {"id": "%s", "state": "GROUPED", "receivedAt": "2026-11-25T01:42:00Z", "text": "有人从楼上拉线充电"}]}
                """.formatted(GROUP, OPINION, OTHER);
    }

    @Test
    void theTimelineTellsWhatWasDoneInWhoseNameAndWhy() {
        open("DECLINED", "");

        assertThat(find(OpinionStory.class).single().getElement().getTextRecursively())
                .contains("不予采纳", "文澜街道", "不属于本辖区职责", "筛查", "城乡建设/消防", "登记", "提出");
    }

    @Test
    void theLastStepIsUndoneWhileTheServiceAllowsIt() {
        services().respond("POST", RECORD + "/undo", 200, opinion("RECEIVED", ""));
        open("DECLINED", ", \"undoUntil\": \"2099-01-01T00:00:00Z\"");

        press("撤销上一步");

        assertThat(services().sent(RECORD + "/undo", "If-Match")).hasSize(1);
    }

    @Test
    void whoAnswersForItIsPutRightWithAReasonWhateverBecameOfIt() {
        services().answer(RECORD + "/suggestions", """
                {"categories": [], "departments": [{"value": "住房和城乡建设局", "confidence": 0.62}], "complete": true}
                """);
        services().respond("PATCH", RECORD, 200, opinion("DECLINED", ""));
        open("DECLINED", ", \"department\": \"城市管理局\"");

        press("更正");
        DepartmentField department = find(DepartmentField.class).single();
        assertThat(department.getValue()).isEqualTo("城市管理局");
        assertThat(department.getListDataView().getItems()).containsExactly("住房和城乡建设局");
        department.setValue("消防救援大队");
        test(find(TextArea.class).withCaption("更正的理由（选填）").single()).setValue("飞线充电归消防管");
        press("保存更正");

        assertThat(services().sent(RECORD, "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue())
                        .contains("\"department\":\"消防救援大队\"", "飞线充电归消防管")
                        .doesNotContain("category", "place"));
    }

    @Test
    void aCorrectionThatCameLastIsUndoneAsSuch() {
        services().answer(RECORD + "/timeline", """
                {"items": [
                  {"version": 3, "what": "CORRECTED", "at": "2026-11-25T03:00:00Z", "actor": "a", "category": "城乡建设/消防",
                   "department": "消防救援大队", "words": "飞线充电归消防管"},
                  {"version": 2, "what": "SCREENED", "at": "2026-11-25T02:30:00Z", "actor": "a"}]}
                """);
        services().respond("POST", RECORD + "/undo", 200, opinion("DECLINED", ""));
        open("DECLINED", ", \"undoUntil\": \"2099-01-01T00:00:00Z\"");

        assertThat(find(OpinionStory.class).single().getElement().getTextRecursively())
                .contains("更正", "消防救援大队", "飞线充电归消防管");
        assertThat(buttons()).doesNotContain("撤销上一步");
        press("撤销更正");

        assertThat(services().sent(RECORD + "/undo", "If-Match")).hasSize(1);
    }

    @Test
    void whatCanNoLongerBeUndoneOffersNoUndoing() {
        open("DECLINED", "");

        assertThat(buttons()).doesNotContain("撤销上一步", "答复", "筛查");
    }
}
