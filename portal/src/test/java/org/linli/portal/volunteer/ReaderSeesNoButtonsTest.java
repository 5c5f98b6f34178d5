package org.linli.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.MaskedField;

/** What somebody sees here who may read only. */
class ReaderSeesNoButtonsTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        VolunteerStubs.answerAll(services);
    }

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "周明远", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void aReaderCanNeitherChangeATeamNorReveal() {
        go("volunteer/teams?record=" + VolunteerStubs.TEAM);
        assertThat(buttons()).doesNotContain("新建队伍", "添加队员", "解散", "离队");

        go("volunteer/volunteers?record=" + VolunteerStubs.CAPTAIN);
        assertThat(buttons()).doesNotContain("登记志愿者", "退出");
        assertThat(find(MaskedField.class).all()).isEmpty();
    }

    @Test
    void aReaderIsToldThatOthersImport() {
        navigate(ListImportView.class);

        assertThat(find(EmptyState.class).all()).hasSize(1);
    }
}
