package org.linli.portal.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Timeline;

class MattersViewTest extends PortalTest {

    private static final String MATTER = MatterStubs.MATTER;
    private static final String API = MatterStubs.API;

    @Override
    protected void prepare(StubbedServices services) {
        MatterStubs.answerAll(services);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    /** All words of the record beside the list. */
    private String record() {
        return find(MatterRecord.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void mattersOfThePlaceAreListedUnderTheFiltersOfTheAddress() {
        go("property/matters?state=OPEN&kind=OPINIONS&sort=OLDEST");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/matters?")
                        && url.contains("within=" + STREET)
                        && url.contains("state=OPEN")
                        && url.contains("kind=OPINIONS")
                        && url.contains("sort=OLDEST"));
    }

    @Test
    void aMatterOpensWithItsOriginAndTimelineAndWaitsForItsAnswer() {
        go("property/matters?record=" + MATTER);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("3 号楼电梯反复停运");
        assertThat(record()).contains("建立时 12 条", "早晚高峰停运", "文澜街道 经办人", "办理中");
        assertThat(find(Timeline.class).all()).hasSize(1);
        assertThat(buttons()).contains("答复", "办结").doesNotContain("重新办理");
    }

    @Test
    void anAnswerIsSentOfWhatWasRead() {
        services().respond("POST", API + "/" + MATTER + "/answer", 200, MatterStubs.answered());
        go("property/matters?record=" + MATTER);
        test(button("答复")).click();

        find(TextArea.class).single().setValue("已更换曳引轮。");
        test(find(Button.class).withText("答复").all().getLast()).click();

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(services().asked()).anyMatch(url -> url.contains("/" + MATTER + "/answer"));
    }

    @Test
    void whatAnotherAnsweredMeanwhileIsSaidAndNothingTypedIsLost() {
        services().respond("POST", API + "/" + MATTER + "/answer", 412, """
                {"type": "urn:linli:problem:version-changed", "title": "已被修改", "status": 412,
                 "detail": "它在你打开之后被修改过，请刷新后再试。", "instance": "/api/property/v1/matters"}
                """);
        go("property/matters?record=" + MATTER);
        test(button("答复")).click();

        find(TextArea.class).single().setValue("已更换曳引轮。");
        test(find(Button.class).withText("答复").all().getLast()).click();

        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("被修改过");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("已更换曳引轮。");
    }

    @Test
    void aMatterIsClosedWithAReasonUnlessItWasSettled() {
        services().answer(API + "/" + MATTER, MatterStubs.answered());
        services().respond("POST", API + "/" + MATTER + "/closing", 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422, "detail": "有字段未通过检查。",
                 "instance": "/api/property/v1/matters",
                 "fields": [{"field": "/reason", "message": "请写明原因，5 至 500 个字"}]}
                """);
        go("property/matters?record=" + MATTER);
        assertThat(record()).contains("已更换曳引轮，11 月 24 日起恢复运行。");
        test(button("办结")).click();

        Select<MatterApi.Outcome> outcome = outcomes();
        assertThat(outcome.getValue()).isEqualTo(MatterApi.Outcome.SETTLED);
        assertThat(find(TextArea.class).all()).isEmpty();
        outcome.setValue(MatterApi.Outcome.NOT_FEASIBLE);
        test(find(Button.class).withText("办结").all().getLast()).click();

        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("请写明原因，5 至 500 个字");
    }

    @SuppressWarnings("unchecked")
    private Select<MatterApi.Outcome> outcomes() {
        return find(Select.class).single();
    }

    @Test
    void whilePropertyIsDownItsRoomSaysSo() {
        services().down("property");
        navigate(MattersView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
