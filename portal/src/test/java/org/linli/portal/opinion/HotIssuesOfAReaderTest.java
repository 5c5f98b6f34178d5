package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** Whoever only reads, and reads English. */
class HotIssuesOfAReaderTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        HotStubs.answerAll(services);
    }

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "周予安", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Override
    protected Locale language() {
        return Locale.ENGLISH;
    }

    @Test
    void seesWhyItIsHotAndNoCommand() {
        go("opinions/hot?record=" + HotStubs.ISSUE);

        assertThat(find(HotRecord.class).single().getElement().getTextRecursively())
                .contains("What the 69 points are made of", "Rose to Hot (69)");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Acknowledge", "Mute");
    }
}
