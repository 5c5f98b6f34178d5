package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.opinion.BulkStubs.ACTION;
import static org.linli.portal.opinion.BulkStubs.API;
import static org.linli.portal.opinion.BulkStubs.JOB;
import static org.linli.portal.opinion.BulkStubs.ONE;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/** Several opinions at once: what fits is done in a job, what does not is said first. */
class BulkScreeningTest extends PortalTest {

    private static final String OTHER = "019a0000-0000-7000-8000-0000000000d2";
    private static final String DECIDED = "019a0000-0000-7000-8000-0000000000d3";

    @Autowired
    private BulkWork work;

    @Autowired
    private ServiceWatch watch;

    private final AtomicInteger changes = new AtomicInteger();

    private void open(BulkApi.Kind verb, long found) {
        work.dialog(
                        verb,
                        List.of(hit(ONE), hit(OTHER), hit(DECIDED)),
                        new BulkScreening.Found(Map.of("q", "门禁"), new SearchApi.Count(found, found < 10_000)),
                        changes::incrementAndGet)
                .open();
        roundTrip();
    }

    private static SearchApi.Hit hit(String id) {
        return new SearchApi.Hit(
                id,
                null,
                null,
                null,
                null,
                null,
                SearchApi.State.SCREENED,
                null,
                Instant.parse("2026-11-25T01:42:00Z"),
                null);
    }

    private void previews(int found, int fitting, int withoutCategory, String others) {
        services().respond("POST", API + "/preview", 200, BulkStubs.preview(found, fitting, withoutCategory, others));
    }

    private static void refuse(String path, int status, String slug, String detail, String fields) {
        services().respond("POST", path, status, """
                {"type": "urn:linli:problem:%s", "title": "内容有误", "status": %d, "detail": "%s", "instance": "/", "fields": [%s]}
                """.formatted(slug, status, detail, fields));
    }

    private void begins(String kind, int total) {
        services().respond("POST", API, 202, BulkStubs.action(kind, total, true, BulkStubs.count("WAITING", total)));
    }

    private void came(String kind, int total, String outcomes) {
        BulkStubs.job(services(), JOB, "DONE");
        services().answer(API + "/" + ACTION, BulkStubs.action(kind, total, false, outcomes, BulkStubs.UNDOABLE));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
        roundTrip();
    }

    private String dialog() {
        return find(Dialog.class).last().getElement().getTextRecursively();
    }

    private List<String> sent(String path) {
        return services().sent(path, "Idempotency-Key").stream()
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void whatWaitsIsConfirmedAndTheRestIsLeftAndSaidSo() {
        previews(3, 2, 0, BulkStubs.left("ANSWERED", 1));
        begins("SCREEN", 2);
        came("SCREEN", 2, BulkStubs.count("DONE", 2));
        open(BulkApi.Kind.SCREEN, 3);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("1 条不是待筛查，不变。", "不变的现在是：已答复 1 条");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref, Anchor::getText)
                .contains(org.assertj.core.groups.Tuple.tuple("opinions?record=" + ONE, "从五楼往下拉线充电"));
        assertThat(sent(API)).isEmpty();
        press("确认 2 条");

        assertThat(services().sent(API, "Idempotency-Key")).singleElement().satisfies(request -> {
            assertThat(request.getKey()).isNotEmpty();
            assertThat(request.getValue())
                    .contains(ONE, OTHER, DECIDED, "\"kind\":\"SCREEN\"", "\"fitting\":2")
                    .doesNotContain("filter", "reply", "reason");
        });
        assertThat(find(Notice.class).last().getElement().getTextRecursively()).contains("已办 2 条");
        assertThat(changes.get()).isPositive();
    }

    @Test
    void whatHasNoCategoryIsSaidToWantOne() {
        previews(3, 2, 1, BulkStubs.left("RECEIVED", 1));
        open(BulkApi.Kind.SCREEN, 3);

        assertThat(dialog()).contains("1 条待筛查但没有分类").doesNotContain("条不是待筛查");
    }

    @Test
    void oneThatIsRefusedHoldsUpNoOtherAndIsNamedWithWhy() {
        previews(3, 2, 0, BulkStubs.left("ANSWERED", 1));
        begins("SCREEN", 2);
        came("SCREEN", 2, BulkStubs.count("DONE", 1) + ", " + BulkStubs.count("REFUSED", 1));
        BulkStubs.items(
                services(),
                BulkStubs.item(
                        "REFUSED",
                        "\"why\": \"筛查后必须有分类，请选定分类\", \"now\": " + BulkStubs.opinion(OTHER, "楼道灯不亮", "RECEIVED")));
        open(BulkApi.Kind.SCREEN, 3);
        press("确认 2 条");

        assertThat(dialog()).contains("已办 1 条，1 条没有办", "筛查后必须有分类，请选定分类", "楼道灯不亮");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("opinions?record=" + OTHER);
        assertThat(services().asked()).anyMatch(url -> url.contains("/items?") && url.contains("outcome=REFUSED"));
    }

    @Test
    void wordsThatAreRefusedAreRefusedForAllAtTheirField() {
        previews(3, 2, 0, BulkStubs.left("ANSWERED", 1));
        refuse(API, 422, "invalid", "有几项不能接受。", "{\"field\": \"/reason\", \"message\": \"请写明理由，至少 5 个字\"}");
        open(BulkApi.Kind.DECLINE, 3);
        TextArea reason = find(TextArea.class).single();
        test(reason).setValue("不行");
        press("不予采纳 2 条");

        assertThat(reason.getErrorMessage()).isEqualTo("请写明理由，至少 5 个字");
        assertThat(reason.getValue()).isEqualTo("不行");
        assertThat(sent(API))
                .singleElement()
                .asString()
                .contains("\"reason\":\"不行\"")
                .doesNotContain("\"reply\"");
        assertThat(find(JobProgress.class).all()).isEmpty();
    }

    @Test
    void allThatTheListFindsIsAnsweredWithTheFilterOfThePage() {
        previews(1_234, 1_200, 0, BulkStubs.left("ANSWERED", 34));
        begins("ANSWER", 1_200);
        BulkStubs.job(services(), JOB, "RUNNING");
        open(BulkApi.Kind.ANSWER, 1_234);
        assertThat(sent(API + "/preview")).singleElement().asString().contains(ONE);

        all("全部 1,234 条（当前检索结果）");
        assertThat(sent(API + "/preview").getLast())
                .contains("\"filter\":{\"q\":\"门禁\"}", "\"kind\":\"ANSWER\"")
                .doesNotContain(ONE, "fitting", "reply");
        test(find(TextArea.class).single()).setValue("已联系物业，今天修好");
        press("答复 1,200 条");

        assertThat(sent(API))
                .singleElement()
                .asString()
                .contains("\"filter\":{\"q\":\"门禁\"}", "\"reply\":\"已联系物业，今天修好\"", "\"fitting\":1200")
                .doesNotContain("opinions");
        assertThat(find(JobProgress.class).single().getElement().getTextRecursively())
                .contains("批量答复 1,200 条", "50 %");
        assertThat(dialog()).contains("关闭后任务继续进行");
    }

    @Test
    void aCorrectionChangesWhatIsFilledInAndNothingElse() {
        previews(3, 3, 0, "");
        begins("CORRECT", 3);
        came("CORRECT", 3, BulkStubs.count("DONE", 3));
        open(BulkApi.Kind.CORRECT, 3);

        assertThat(dialog()).contains("3 条改成下面填写的");
        find(DepartmentField.class).single().setValue("供电公司");
        press("更正 3 条");

        assertThat(sent(API))
                .singleElement()
                .asString()
                .contains("\"kind\":\"CORRECT\"", "\"department\":\"供电公司\"", "\"fitting\":3")
                .doesNotContain("category", "reason", "reply");
        assertThat(dialog()).contains("已办 3 条").doesNotContain("关闭后任务继续进行");
    }

    @Test
    void aCorrectionOfNothingIsRefusedAtItsField() {
        previews(3, 3, 0, "");
        refuse(API, 422, "invalid", "有几项不能接受。", "{\"field\": \"/category\", \"message\": \"没有要更正的内容\"}");
        open(BulkApi.Kind.CORRECT, 3);
        press("更正 3 条");

        assertThat(find(CategoryField.class).single().getErrorMessage()).isEqualTo("没有要更正的内容");
        assertThat(find(JobProgress.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void all(String words) {
        RadioButtonGroup<Object> which =
                (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
        test(which).selectItem(words);
        roundTrip();
    }

    @Test
    void whereNoMoreIsFoundThanSelectedNothingIsToBeChosen() {
        previews(3, 2, 0, BulkStubs.left("ANSWERED", 1));
        open(BulkApi.Kind.SCREEN, 3);

        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    }

    @Test
    void moreThanAreTreatedInOneGoAreRefusedWithBothNumbers() {
        previews(3, 3, 0, "");
        open(BulkApi.Kind.ANSWER, 12_345);
        refuse(
                API + "/preview",
                422,
                "invalid",
                "有几项不能接受。",
                "{\"field\": \"/filter\", \"message\": \"检索到 12,345 条，一次最多处理 5,000 条，请缩小范围\"}");
        all("全部（当前检索结果，至少 12,345 条）");

        assertThat(dialog()).contains("检索到 12,345 条，一次最多处理 5,000 条，请缩小范围");
        assertThat(find(Button.class).withText("答复 3 条").all()).isEmpty();
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void whileTheIndexIsAwayASearchIsNotTreatedAndThatIsSaid() {
        watch.tryNow("search");
        previews(3, 3, 0, "");
        open(BulkApi.Kind.ANSWER, 100);
        refuse(API + "/preview", 503, "bulk-without-index", "检索索引暂不可用，请稍后再试，或逐条选定意见。", "");
        all("全部 100 条（当前检索结果）");

        assertThat(dialog()).contains("检索索引暂不可用，请稍后再试，或逐条选定意见。");
        assertThat(find(Button.class).withText("答复 3 条").all()).isEmpty();
        assertThat(watch.of("search").up()).isTrue();

        previews(100, 90, 0, BulkStubs.left("RECEIVED", 10));
        press("再试一次");
        assertThat(find(Button.class).withText("答复 90 条").all()).hasSize(1);
    }

    @Test
    void whenOthersFitByThenNothingBeginsAndItIsLookedAtAgain() {
        previews(3, 2, 0, BulkStubs.left("ANSWERED", 1));
        open(BulkApi.Kind.SCREEN, 3);
        refuse(API, 409, "bulk-others-fit", "预览时有 2 条可处理，现在是 1 条。请重新预览后再确认。", "");
        previews(3, 1, 0, BulkStubs.left("ANSWERED", 2));
        press("确认 2 条");

        assertThat(dialog()).contains("预览时有 2 条可处理，现在是 1 条", "2 条不是待筛查，不变。");
        begins("SCREEN", 1);
        came("SCREEN", 1, BulkStubs.count("DONE", 1));
        press("确认 1 条");
        assertThat(sent(API)).hasSize(2).last().asString().contains("\"fitting\":1");
        assertThat(services().sent(API, "Idempotency-Key").stream()
                        .map(Map.Entry::getKey)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whereNoneFitsThereIsNothingToPress() {
        previews(3, 0, 0, BulkStubs.left("ANSWERED", 3));
        open(BulkApi.Kind.DECLINE, 3);

        assertThat(dialog()).contains("3 条还没筛查、已采纳或已办结，不变。");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().startsWith("不予采纳"));
    }

    @Test
    void whileTheServiceIsAwayNothingIsToBePressedButOnceMore() {
        services().down("search");
        open(BulkApi.Kind.SCREEN, 3);

        assertThat(dialog()).contains("服务暂时连不上，什么都没有改动");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().startsWith("确认"));
    }
}
