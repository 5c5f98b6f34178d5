package org.linli.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.JobProgress;

class TodosViewTest extends PortalTest {

    private static final String PREPARED = "019a0000-0000-7000-8000-0000000000f1";
    private static final String RUNNING = "019a0000-0000-7000-8000-0000000000f2";
    private static final String JOB = "019a0000-0000-7000-8000-0000000000f3";

    @Override
    protected void prepare(StubbedServices services) {
        HomeStubs.answerAll(services);
        services.answer(
                "/api/search/v1/imports",
                "{\"items\": [" + file(PREPARED, "十一月热线.xlsx", "PREPARED", "") + ", "
                        + file(RUNNING, "走访.csv", "STARTED", "\"job\": \"" + JOB + "\",") + "]}");
        services.answer("/api/search/v1/jobs/" + JOB, """
                {"id": "%s", "kind": "opinion-import", "place": "%s", "state": "RUNNING", "done": 40, "total": 100,
                 "cancelRequested": false, "createdAt": "2026-11-25T01:00:00Z", "startedAt": "2026-11-25T01:00:01Z"}
                """.formatted(JOB, STREET));
    }

    private static String file(String id, String name, String state, String job) {
        return """
                {"id": "%s", "place": "%s", "source": "12345", "fileName": "%s", "size": 100, "sha256": "00", %s
                 "format": {"kind": "XLSX", "charsetSure": true, "sheet": "1"},
                 "mapping": {"columns": [], "channel": "HOTLINE", "dateOrder": "YEAR_FIRST", "unknownPlace": "REFUSE"},
                 "state": "%s", "counts": {"rows": 0, "added": 0, "known": 0, "repeated": 0, "failed": 0},
                 "reasons": [], "fileKept": true, "createdAt": "2026-11-25T01:00:00Z"}
                """.formatted(id, STREET, name, job, state);
    }

    @Test
    void whatWaitsInAllRoomsIsListedWithItsPlaceAndLeadsThere() {
        go("home/todos");

        assertThat(findInView(ListItem.class).all())
                .extracting(line -> line.getElement().getTextRecursively())
                .containsExactly(
                        "志愿为 12 支队伍选任队长文澜街道",
                        "物业答复 3 件办理中的事项文澜街道",
                        "物业为 33 个无专业物业的小区选聘企业文澜街道",
                        "物业督促 5 家企业建立党组织文澜街道",
                        "意见关注公用事业/电梯（热度 69）临湖区/文澜街道/柳湖社区",
                        "意见导入 十一月热线.xlsx：列已对应，等你开始2026-11-25 09:00 上传",
                        "意见筛查 12 条新意见文澜街道");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "opinions/imports/" + PREPARED,
                        "opinions/desk?place=370502001",
                        "opinions/hot?place=370502001&record=019a0000-0000-7000-8000-0000000000d1",
                        "property/unserved?place=370502001",
                        "property/matters?state=OPEN&place=370502001");
    }

    @Test
    void longWorkCanBeFoundAgain() {
        go("home/todos");

        assertThat(find(JobProgress.class).single().getElement().getTextRecursively())
                .contains("导入 走访.csv", "40 %", "去看这个任务");
    }

    @Test
    void theBellCountsTheSame() {
        assertThat(find(com.vaadin.flow.component.button.Button.class).all())
                .filteredOn(button -> button.getAriaLabel().isPresent())
                .extracting(button -> button.getAriaLabel().get())
                .contains("7 件待办");
    }

    @Test
    void aRoomThatCannotBeAskedIsNamed() {
        services().down("property");
        go("home/todos");

        assertThat(words()).contains("物业服务暂时连不上", "为 12 支队伍选任队长");
    }
}
