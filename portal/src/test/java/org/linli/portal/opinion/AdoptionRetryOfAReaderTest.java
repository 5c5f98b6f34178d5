package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Attempt;

/** Whoever may only read sees why an adoption waits, and no button. */
class AdoptionRetryOfAReaderTest extends PortalTest {

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "顾知远", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        WaitingAdoptions.answerAll(services);
    }

    @Test
    void nothingWaitsForThem() {
        go("home/todos");

        assertThat(words()).doesNotContain("路灯不亮");
        assertThat(find(Attempt.class).all()).isEmpty();
    }

    @Test
    void onTheGroupsPageTheySeeWhy() {
        go("opinions/groups?record=" + WaitingAdoptions.REFUSED);

        assertThat(find(GroupRecord.class).single().getElement().getTextRecursively())
                .contains("没有立项：该单位已关闭。")
                .doesNotContain("按“重试”");
        assertThat(find(Attempt.class).all()).isEmpty();
    }
}
