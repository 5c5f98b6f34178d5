package org.linli.portal.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

class MattersOfAReaderTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        MatterStubs.answerAll(services);
    }

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "周予安", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Test
    void whoOnlyReadsSeesTheMatterAndNoCommand() {
        go("property/matters?record=" + MatterStubs.MATTER);

        assertThat(find(MatterRecord.class).single().getElement().getTextRecursively())
                .contains("3 号楼电梯反复停运");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("答复", "办结", "登记事项");
    }
}
