package org.linli.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** An operator runs the machinery and sees neither units nor opinions. */
class OperatorTest extends PortalTest {

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "运维", List.of(new Person.Appointment(STREET, Role.OPERATOR)));
    }

    @Test
    void roomsWithoutAnAppointmentAreNotInTheMenu() {
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .anyMatch(address -> address.startsWith("home"))
                .noneMatch(address -> address.startsWith("opinions"));
    }

    @Test
    void theAddressOfSuchARoomSaysWhyItIsClosed() {
        go("opinions");

        assertThat(getCurrentView()).isInstanceOf(ForbiddenView.class);
    }
}
