package org.linli.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.CoverageRow;
import org.springframework.beans.factory.annotation.Autowired;

class VolunteerCardTest extends PortalTest {

    @Autowired
    private VolunteerCard card;

    @Override
    protected void prepare(StubbedServices services) {
        VolunteerStubs.answerAll(services);
    }

    @Test
    void theCardShowsTheFiguresAndLeadsToTheFacts() {
        Component content = card.content(null);

        assertThat(content.getChildren().filter(CoverageRow.class::isInstance)).hasSize(2);
        assertThat(content.getChildren()
                        .filter(Anchor.class::isInstance)
                        .map(Anchor.class::cast)
                        .map(anchor -> anchor.getText() + " " + anchor.getHref()))
                .containsExactly("578 支队伍，1,734 名志愿者服务中 volunteer/teams", "12 支队伍缺队长 volunteer/teams?only=vacant");
    }
}
