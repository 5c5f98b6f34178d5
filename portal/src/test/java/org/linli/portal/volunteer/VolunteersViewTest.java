package org.linli.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.MaskedField;

class VolunteersViewTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        VolunteerStubs.answerAll(services);
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + words));
    }

    @Test
    void volunteersAreNarrowedDownByTheAddressAndNotByName() {
        go("volunteer/volunteers?skill=mediation&state=ACTIVE");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/volunteers?")
                        && url.contains("skill=mediation")
                        && url.contains("state=ACTIVE"));
        assertThat(find(TextField.class).all())
                .as("the frame's own only")
                .extracting(TextField::getPlaceholder)
                .allMatch(words -> words.contains("名称、拼音或代码") || words.startsWith("搜索"));
    }

    @Test
    void whoSomebodyIsStaysMaskedUntilAReasonIsGiven() {
        services().respond("POST", VolunteerStubs.API + "/volunteers/" + VolunteerStubs.CAPTAIN + "/reveal", 200, """
            {"field": "NAME", "value": "李小明"}\
            """);
        go("volunteer/volunteers?record=" + VolunteerStubs.CAPTAIN);
        assertThat(find(MaskedField.class).all()).hasSize(2);

        test(button("查看")).click();
        TextField reason = find(TextField.class).all().stream()
                .filter(field -> "查看原因".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(reason).setValue("通知周六集合地点");
        find(Dialog.class).single();
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("查看"))
                        .reduce((_, last) -> last)
                        .orElseThrow())
                .click();

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("李小明");
    }

    @Test
    void thoseWhoWaitAreConfirmedTogetherAndTheOthersLeftAsTheyAre() {
        String waiting = VolunteerStubs.volunteer()
                .replace(VolunteerStubs.CAPTAIN, VolunteerStubs.MEMBER)
                .replace("ACTIVE", "REGISTERED");
        services()
                .answer(
                        VolunteerStubs.API + "/volunteers",
                        "{\"items\": [%s, %s], \"total\": 2}".formatted(waiting, VolunteerStubs.volunteer()));
        services()
                .respond(
                        "POST",
                        VolunteerStubs.API + "/volunteers/" + VolunteerStubs.MEMBER + "/activate",
                        200,
                        waiting.replace("REGISTERED", "ACTIVE"));
        navigate(VolunteersView.class);

        Grid<?> grid = find(Grid.class).single();
        selectAll(grid);
        test(button("确认服务")).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("1 人待确认，将改为服务中", "1 人是服务中，不变");
        test(button("确认 1 人")).click();

        assertThat(services()
                        .sent(VolunteerStubs.API + "/volunteers/" + VolunteerStubs.MEMBER + "/activate", "If-Match"))
                .hasSize(1);
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private static <T> void selectAll(Grid<T> grid) {
        grid.getLazyDataView().getItems().toList().forEach(grid::select);
    }

    @Test
    void theTeamsOfAVolunteerAndWhatCanBeDoneNextAreShown() {
        go("volunteer/volunteers?record=" + VolunteerStubs.CAPTAIN);

        assertThat(List.of("编辑", "暂停服务", "退出"))
                .allSatisfy(words -> assertThat(button(words)).isNotNull());
        assertThat(find(com.vaadin.flow.component.html.Anchor.class).all())
                .anyMatch(anchor -> anchor.getText().equals("文澜调解队"));
    }
}
