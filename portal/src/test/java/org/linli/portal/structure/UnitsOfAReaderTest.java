package org.linli.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.menubar.MenuBar;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Download;

class UnitsOfAReaderTest extends StructureFixture {

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "陆晓棠", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Test
    void whoOnlyReadsIsOfferedNoChange() {
        go(address(COMMUNITY));

        assertThat(heading()).isEqualTo("柳湖社区");
        assertThat(buttons()).doesNotContain("新建下级", "改名", "移动");
        assertThat(find(MenuBar.class).withClassName("l-unit-more").all()).isEmpty();
        assertThat(find(Download.class).all()).hasSize(1);
        assertThat(asked("child-kinds")).isZero();
    }

    @Test
    void whoOnlyReadsTakesTheSubtreeAlongAsASpreadsheet() {
        services().answer(UNITS + COMMUNITY + "/export", "as the service streams it");
        go(address(COMMUNITY));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new AnchorTester(find(Download.class).single()).download(file);

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("as the service streams it");
    }
}
