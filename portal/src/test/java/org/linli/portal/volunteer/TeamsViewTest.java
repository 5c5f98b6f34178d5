package org.linli.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.home.HomeView;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.UnitPicker;

class TeamsViewTest extends PortalTest {

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
    void theWorkingTeamsOfThePlaceAreListed() {
        navigate(TeamsView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked())
                .anyMatch(url ->
                        url.contains("/teams?") && url.contains("within=" + STREET) && url.contains("works=true"));
    }

    @Test
    void thoseWithoutACaptainAreAskedForByTheAddress() {
        go("volunteer/teams?only=vacant");

        assertThat(services().asked())
                .anyMatch(url -> url.contains("/teams?") && url.contains("captainVacant=true"))
                .noneMatch(url -> url.contains("works="));
    }

    @Test
    void aTeamOpensBesideTheListWithWhoIsInIt() {
        go("volunteer/teams?record=" + VolunteerStubs.TEAM);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("文澜调解队");
        assertThat(find(Tag.class).all()).extracting(Tag::getText).contains("调解队", "队长", "队员");
    }

    @Test
    void whatTheServiceSaysAgainstANewTeamStandsAtTheField() {
        services().respond("POST", VolunteerStubs.API + "/teams", 422, """
            {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422,
             "fields": [{"field": "/name", "message": "本单元已有名为“文澜调解队”的队伍"}]}\
            """);
        navigate(TeamsView.class);

        test(button("新建队伍")).click();
        TextField name = find(TextField.class).all().stream()
                .filter(field -> "队伍名称".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(name).setValue("文澜调解队");
        find(com.vaadin.flow.component.select.Select.class).single();
        test(find(Button.class).all().stream()
                        .filter(each -> each.getText().equals("新建队伍"))
                        .reduce((_, last) -> last)
                        .orElseThrow())
                .click();

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("文澜调解队");
    }

    @Test
    void aNewTeamBeginsAtThePlaceAndIsFoundedWhereSomebodyChoseTo() {
        services().answer("/api/org/v1/units/" + VolunteerStubs.COMMUNITY, VolunteerStubs.community());
        services().respond("POST", VolunteerStubs.API + "/teams", 201, VolunteerStubs.team());
        navigate(TeamsView.class);

        test(button("新建队伍")).click();
        UnitPicker unit = find(UnitPicker.class).single();
        assertThat(unit.unit()).isEqualTo(STREET);
        unit.at(VolunteerStubs.COMMUNITY, "柳湖社区");
        test(find(Button.class).withText("新建队伍").last()).click();

        assertThat(services().sent(VolunteerStubs.API + "/teams", "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains(VolunteerStubs.COMMUNITY));
    }

    @Test
    void aTeamThatStaysWhereItIsSaysNothingOfItsUnit() {
        services().respond("PATCH", VolunteerStubs.API + "/teams/" + VolunteerStubs.TEAM, 200, VolunteerStubs.team());
        go("volunteer/teams?record=" + VolunteerStubs.TEAM);

        test(button("编辑")).click();
        assertThat(find(UnitPicker.class).single().unit()).isEqualTo(STREET);
        test(button("保存")).click();

        assertThat(services().sent(VolunteerStubs.API + "/teams/" + VolunteerStubs.TEAM, "If-Match"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).doesNotContain(STREET));
    }

    @Test
    void whileTheServiceIsDownTheTeamsLastSeenStayToBeLookedAt() {
        navigate(TeamsView.class);
        services().down("volunteer");
        navigate(HomeView.class);

        navigate(TeamsView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(words()).contains("只能看").contains("显示 1 条");
    }

    @Test
    void whileTheServiceIsDownTheRoomSaysSo() {
        services().down("volunteer");

        navigate(TeamsView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
        assertThat(find(Notice.class).all()).isEmpty();
    }
}
