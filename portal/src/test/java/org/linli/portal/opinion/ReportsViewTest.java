package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.RoomDown;

class ReportsViewTest extends PortalTest {

    private static final String API = "/api/search/v1/reports";
    private static final String JOB = "019a0000-0000-7000-8000-0000000000e1";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(API, """
                {"items": [%s, %s]}
                """.formatted(report(2, true, "\"reason\": \"补录走访的意见\", "), report(1, false, "")));
        services.answer("/api/search/v1/jobs/" + JOB, """
                {"id": "%s", "kind": "opinion-report", "place": "%s", "state": "RUNNING", "cancelRequested": false,
                 "done": 0, "total": 1, "createdAt": "2026-11-26T01:00:00Z", "startedAt": "2026-11-26T01:00:00Z"}
                """.formatted(JOB, STREET));
    }

    private static String report(int edition, boolean latest, String reason) {
        return """
                {"id": "019a0000-0000-7000-8000-0000000000f%d", "unit": "%s", "unitName": "文澜街道",
                 "unitPath": "临湖区/文澜街道", "month": "2026-10", "edition": %d, %s
                 "issuedAt": "2026-11-01T00:00:00Z", "issuedBy": "search", "latest": %s}
                """.formatted(edition, STREET, edition, reason, latest);
    }

    private Button issue() {
        return find(Button.class).withText("编制月报").all().getLast();
    }

    @Test
    void everyEditionOfThePlaceIsListedWithItsFiles() {
        navigate(ReportsView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("2026 年 10 月");
        assertThat(test(grid).getCellComponent(1, 2).getElement().getTextRecursively())
                .isEqualTo("第 1 版，已有新版");
        assertThat(test(grid).getCellText(0, 4)).isEqualTo("补录走访的意见");
        assertThat(test(grid).getCellComponent(0, 5).getChildren()).hasOnlyElementsOfType(Download.class);
        assertThat(services().asked()).anyMatch(url -> url.contains("/reports?") && url.contains("unit=" + STREET));
    }

    @Test
    void aReportIsOrderedAndItsProgressShown() {
        services().respond("POST", API, 202, "{\"job\": \"%s\"}".formatted(JOB));
        navigate(ReportsView.class);
        test(issue()).click();

        test(issue()).click();

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(find(JobProgress.class).all()).hasSize(1);
        assertThat(services().sent(API, "Idempotency-Key").getFirst().getKey()).isNotEmpty();
        assertThat(services().sent(API, "Idempotency-Key").getFirst().getValue())
                .contains("\"unit\":\"" + STREET + "\"", "\"month\":");
    }

    @Test
    void aMonthThatHasAReportAsksForAReasonAndKeepsWhatWasTyped() {
        services().respond("POST", API, 409, """
                {"type": "urn:linli:problem:report-issued-already", "title": "已有这个月的月报", "status": 409,
                 "detail": "2026-10 的月报已经编制。确需更正，请写明理由，重新编制一版。"}
                """);
        navigate(ReportsView.class);
        test(issue()).click();
        find(TextArea.class).single().setValue(" ");

        test(issue()).click();

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("请写明理由");
    }

    @Test
    void withoutAReportThePageSaysHowOneComesAbout() {
        services().answer(API, "{\"items\": []}");
        navigate(ReportsView.class);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("还没有月报", "每月初自动");
    }

    @Test
    void aServiceThatIsDownClosesTheRoomOnly() {
        services().down("search");
        navigate(ReportsView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
