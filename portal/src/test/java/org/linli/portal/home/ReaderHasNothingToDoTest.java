package org.linli.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

class ReaderHasNothingToDoTest extends PortalTest {

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000c", "查阅", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        HomeStubs.answerAll(services);
    }

    @Test
    void whoMayChangeNothingIsAskedForNothing() {
        go("home/todos");

        assertThat(words()).contains("没有待办").doesNotContain("选任队长");
    }
}
