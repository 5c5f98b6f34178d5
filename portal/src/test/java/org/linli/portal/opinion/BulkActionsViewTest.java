package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.opinion.BulkStubs.ACTION;
import static org.linli.portal.opinion.BulkStubs.API;
import static org.linli.portal.opinion.BulkStubs.JOB;
import static org.linli.portal.opinion.BulkStubs.ONE;
import static org.linli.portal.opinion.BulkStubs.UNDO;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.RoomDown;

/** What was done with many at once is found again, watched, and undone. */
class BulkActionsViewTest extends PortalTest {

    private static void stands(String action) {
        services().answer(API, "{\"items\": [" + action + "]}");
        services().answer(API + "/" + ACTION, action);
    }

    private void open() {
        go("opinions/bulk?record=" + ACTION);
        roundTrip();
    }

    private String record() {
        return find(RecordPage.class).single().getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
        roundTrip();
    }

    @Test
    void whatWasDoneIsListedAndSaysWhatCameOfIt() {
        stands(BulkStubs.action(
                "ANSWER",
                3,
                false,
                BulkStubs.count("DONE", 2) + ", " + BulkStubs.count("CHANGED_MEANWHILE", 1),
                BulkStubs.UNDOABLE));
        BulkStubs.items(
                services(),
                BulkStubs.item("CHANGED_MEANWHILE", "\"now\": " + BulkStubs.opinion(ONE, "从五楼往下拉线充电", "DECLINED")));
        open();

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("批量答复 3 条");
        assertThat(record())
                .contains("部分已办", "已办 2 条，1 条没有办", "开始后有人先动过，没有办", "已联系物业", "不予采纳")
                .contains("2126-11-26 10:00 前可以撤销");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("opinions?record=" + ONE);
    }

    @Test
    void allOfItIsUndoneOnceSomebodyConfirmsAndWhatWasLeftIsTold() {
        stands(BulkStubs.action("ANSWER", 3, false, BulkStubs.count("DONE", 3), BulkStubs.UNDOABLE));
        open();
        press("撤销");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("3 条回到待筛查，答复收回。", "之后又有变动的不撤销");
        assertThat(services().sent(API + "/" + ACTION + "/undo", "Idempotency-Key"))
                .isEmpty();

        services()
                .respond(
                        "POST",
                        API + "/" + ACTION + "/undo",
                        202,
                        BulkStubs.action("ANSWER", 3, true, BulkStubs.count("DONE", 3), BulkStubs.TAKEN_BACK));
        BulkStubs.job(services(), UNDO, "DONE");
        stands(BulkStubs.action(
                "ANSWER",
                3,
                false,
                BulkStubs.count("UNDONE", 2) + ", " + BulkStubs.count("CHANGED_SINCE", 1),
                BulkStubs.TAKEN_BACK));
        BulkStubs.items(
                services(),
                BulkStubs.item("CHANGED_SINCE", "\"now\": " + BulkStubs.opinion(ONE, "从五楼往下拉线充电", "ADOPTED")));
        press("撤销 3 条");

        assertThat(services().sent(API + "/" + ACTION + "/undo", "Idempotency-Key"))
                .singleElement()
                .satisfies(request -> assertThat(request.getKey()).isNotEmpty());
        assertThat(record()).contains("已撤销 2 条，1 条没有撤销", "办后又有变动，没有撤销", "从五楼往下拉线充电");
        assertThat(find(Button.class).withText("撤销").all()).isEmpty();
    }

    @Test
    void anUndoThatComesTooLateIsRefusedInItsDialog() {
        stands(BulkStubs.action("DECLINE", 3, false, BulkStubs.count("DONE", 3), BulkStubs.UNDOABLE));
        services().respond("POST", API + "/" + ACTION + "/undo", 409, """
                {"type": "urn:linli:problem:bulk-nothing-to-undo", "title": "没有可撤销的", "status": 409,
                 "detail": "这次批量处理的意见已全部撤销、之后又有变动，或已过撤销时限。", "instance": "/", "fields": []}
                """);
        open();
        press("撤销");
        press("撤销 3 条");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("或已过撤销时限");
    }

    @Test
    void whatRunsIsWatchedAndCanBeCancelled() {
        stands(BulkStubs.action("ANSWER", 2, true, BulkStubs.count("WAITING", 1) + ", " + BulkStubs.count("DONE", 1)));
        BulkStubs.job(services(), JOB, "RUNNING");
        services().respond("POST", "/api/search/v1/jobs/" + JOB + "/cancel", 200, """
                {"id": "%s", "kind": "bulk-action", "place": "%s", "state": "RUNNING", "done": 1, "total": 2,
                 "cancelRequested": true, "createdAt": "2026-11-25T02:00:00Z", "startedAt": "2026-11-25T02:00:01Z"}
                """.formatted(JOB, STREET));
        open();

        assertThat(find(JobProgress.class).single().getElement().getTextRecursively())
                .contains("批量答复 2 条", "50 %");
        press("取消任务");
        assertThat(services().sent("/api/search/v1/jobs/" + JOB + "/cancel", "Idempotency-Key"))
                .hasSize(1);
    }

    @Test
    void whatAColleagueHasRunningIsSaidWithoutItsProgress() {
        stands(BulkStubs.action("ANSWER", 2, true, BulkStubs.count("WAITING", 2)));
        services().refuse("/api/search/v1/jobs/" + JOB, 404, """
                {"type": "urn:linli:problem:not-found", "title": "没有找到", "status": 404, "detail": "没有这个任务。",
                 "instance": "/", "fields": []}
                """);
        go("home/todos");
        assertThat(find(JobProgress.class).all()).isEmpty();

        open();

        assertThat(record()).contains("批量答复 2 条，由同事发起，正在进行");
        assertThat(find(JobProgress.class).all()).isEmpty();

        stands(BulkStubs.action("ANSWER", 2, false, BulkStubs.count("DONE", 2)));
        press("刷新");
        assertThat(record()).contains("已办 2 条");
    }

    @Test
    void whatRunsStandsAboveTheListOfOpinionsAndLeadsThere() {
        stands(BulkStubs.action("ANSWER", 2, true, BulkStubs.count("WAITING", 2)));
        navigate(OpinionsView.class);

        assertThat(words()).contains("批量答复 2 条，正在进行");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("opinions/bulk?record=" + ACTION);
    }

    @Test
    void whatRunsIsFoundAmongTheWorkUnderWay() {
        stands(BulkStubs.action("ANSWER", 2, true, BulkStubs.count("WAITING", 2)));
        BulkStubs.job(services(), JOB, "RUNNING");
        go("home/todos");

        assertThat(find(JobProgress.class).single().getElement().getTextRecursively())
                .contains("批量答复 2 条", "去看这个任务");
    }

    @Test
    void whereNothingWasDoneAtOnceYetItSaysWhereThatIsDone() {
        go("opinions/bulk");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("还没有批量处理过");
    }

    @Test
    void whileTheServiceIsAwayThePageSaysSo() {
        services().down("search");
        go("opinions/bulk");

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
