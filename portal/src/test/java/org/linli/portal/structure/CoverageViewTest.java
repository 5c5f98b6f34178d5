package org.linli.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;

class CoverageViewTest extends StructureFixture {

    @Test
    void thePlaceAndEachUnitBelowItHasACardThatLeadsToTheUncovered() {
        navigate(CoverageView.class);

        assertThat(find(H2.class).all()).hasSize(2);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("structure/uncovered?by=ORGANISATION&place=" + COMMUNITY);
    }

    @Test
    void whatKindOfUnitIsLookedAtStandsInTheAddress() {
        go("structure/coverage?type=GRID");

        assertThat(asked("/coverage?within=" + STREET + "&type=GRID")).isEqualTo(1);
    }
}
