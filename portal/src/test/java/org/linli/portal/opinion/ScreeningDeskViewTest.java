package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** The screening desk: one after the other, the next comes by itself. */
class ScreeningDeskViewTest extends PortalTest {

    private static final String LIST = "/api/search/v1/opinions";
    private static final String FIRST = "019a0000-0000-7000-8000-0000000000c1";
    private static final String SECOND = "019a0000-0000-7000-8000-0000000000c2";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(LIST, """
                {"items": [%s, %s], "total": {"value": 2, "exact": true}, "facets": []}
                """.formatted(hit(FIRST), hit(SECOND)));
        for (String id : new String[] {FIRST, SECOND}) {
            services.answer(LIST + "/" + id, opinion(id, "RECEIVED"));
            services.answer(LIST + "/" + id + "/near-duplicates", "{\"items\": [], \"complete\": true}");
            services.answer(LIST + "/" + id + "/suggestions", """
                    {"categories": [{"value": "城乡建设/照明", "confidence": 0.72}], "departments": [{"value": "市城管局", "confidence": 0.76}],
                     "complete": true}
                    """);
            services.respond("POST", LIST + "/" + id + "/screen", 200, opinion(id, "SCREENED"));
            services.respond("POST", LIST + "/" + id + "/undo", 200, opinion(id, "RECEIVED"));
        }
    }

    private static String hit(String id) {
        return """
                {"id": "%s", "state": "RECEIVED", "channel": "VISIT", "receivedAt": "2026-11-25T01:42:00Z", "place": "%s",
                 "placeName": "文澜街道"}
                """.formatted(id, STREET);
    }

    private static String opinion(String id, String state) {
        return """
                {"id": "%s", "title": "%s", "text": "从五楼往下拉线充电", "state": "%s", "place": "%s",
                 "category": "城乡建设/消防", "source": "12345", "receivedAt": "2026-11-25T01:42:00Z", "lineage": []}
                """.formatted(id, id.equals(FIRST) ? "飞线充电" : "楼道堆物", state, STREET);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    @Test
    void aConfirmedOneMakesWayForTheNextUntilNothingWaits() {
        navigate(ScreeningDeskView.class);
        assertThat(words()).contains("飞线充电", "本次已办 0 条");

        press("确认");
        assertThat(services().sent(LIST + "/" + FIRST + "/screen", "If-Match")).hasSize(1);
        assertThat(words()).contains("楼道堆物", "本次已办 1 条");

        press("确认");
        assertThat(words()).contains("都筛查完了", "本次已办 2 条");
    }

    @Test
    void theOldestThatWaitBelowThePlaceAreAskedFor() {
        navigate(ScreeningDeskView.class);

        assertThat(services().asked())
                .anyMatch(url -> url.startsWith(LIST + "?")
                        && url.contains("state=RECEIVED")
                        && url.contains("sort=OLDEST")
                        && url.contains("place=" + STREET));
    }

    @Test
    void theLastOneComesBackWhenItIsUndone() {
        navigate(ScreeningDeskView.class);
        press("确认");
        press("撤销上一条");

        assertThat(services().sent(LIST + "/" + FIRST + "/undo", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getKey()).isEqualTo("\"2\""));
        assertThat(words()).contains("飞线充电", "本次已办 0 条");

        press("确认");
        assertThat(words()).contains("楼道堆物");
    }

    @Test
    void aSuggestedCategoryIsTakenWithOnePress() {
        navigate(ScreeningDeskView.class);
        press("城乡建设/照明（72%）");
        press("确认");

        assertThat(services().sent(LIST + "/" + FIRST + "/screen", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getValue()).contains("城乡建设/照明"));
    }

    @Test
    void whoAnswersSuchOnesAsARuleIsSaid() {
        navigate(ScreeningDeskView.class);

        assertThat(words()).contains("可能的承办单位", "市城管局（76%）");
    }

    @Test
    void othersThatMaySayTheSameAreShown() {
        services().answer(LIST + "/" + FIRST + "/near-duplicates", """
                {"items": [{"id": "%s", "placeName": "文澜街道", "state": "ANSWERED", "text": "有人从楼上拉线充电",
                  "channel": "CHAT_GROUP", "receivedAt": "2026-11-25T01:42:00Z", "likeness": 0.97,
                  "numberNamed": true, "sameMessage": true}], "complete": true}
                """.formatted(SECOND));
        navigate(ScreeningDeskView.class);

        assertThat(words()).contains("可能说的是同一件事", "有人从楼上拉线充电", "相似 97%", "同一条，也经小区群反映", "写有对方的编号");
    }

    @Test
    void aSkippedOneIsLeftAsItIs() {
        navigate(ScreeningDeskView.class);
        press("跳过");

        assertThat(words()).contains("楼道堆物", "跳过 1 条");
        assertThat(services().sent(LIST + "/" + FIRST + "/screen", "If-Match")).isEmpty();
    }

    @Test
    void oneIsConfirmedAndAnsweredAtOnce() {
        services().respond("POST", LIST + "/" + FIRST + "/answer", 200, opinion(FIRST, "ANSWERED"));
        navigate(ScreeningDeskView.class);
        press("确认并答复");
        test(find(TextArea.class).withCaption("答复内容").single()).setValue("已约谈住户，明天拆除。");
        press("答复");

        assertThat(services().sent(LIST + "/" + FIRST + "/answer", "If-Match")).hasSize(1);
        assertThat(words()).contains("楼道堆物", "本次已办 1 条");
    }

    @Test
    void oneIsConfirmedAndAdoptedIntoAMatterAtOnce() {
        services().respond("POST", LIST + "/" + FIRST + "/adopt", 201, """
                {"id": "019a0000-0000-7000-8000-0000000000e1", "title": "飞线充电", "members": 1, "state": "ADOPTED",
                 "confirmedAt": "2026-11-25T03:00:00Z", "opinions": []}
                """);
        navigate(ScreeningDeskView.class);
        press("确认并采纳");
        assertThat(find(TextField.class).withCaption("事项标题").single().getValue())
                .isEqualTo("飞线充电");
        press("采纳");

        assertThat(services().sent(LIST + "/" + FIRST + "/adopt", "If-Match"))
                .singleElement()
                .satisfies(request -> assertThat(request.getKey()).isEqualTo("\"2\""));
        assertThat(words()).contains("楼道堆物", "本次已办 1 条");
    }

    @Test
    void whatTheServiceRefusesStandsAtItsFieldAndTheOpinionStays() {
        services().respond("POST", LIST + "/" + FIRST + "/screen", 422, """
                {"type": "urn:linli:problem:invalid", "title": "内容有误", "status": 422, "detail": "有几项不能接受。",
                 "instance": "/", "fields": [{"field": "/category", "message": "筛查后必须有分类，请选定分类"}]}
                """);
        navigate(ScreeningDeskView.class);
        press("确认");

        assertThat(find(CategoryField.class).single().getErrorMessage()).isEqualTo("筛查后必须有分类，请选定分类");
        assertThat(words()).contains("飞线充电");
    }
}
