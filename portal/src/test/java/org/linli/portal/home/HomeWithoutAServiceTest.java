package org.linli.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.CoverageRow;

/** A service was away before the page was opened. */
class HomeWithoutAServiceTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        HomeStubs.answerAll(services);
        services.down("volunteer");
    }

    @Test
    void itCostsItsOwnCardsAndLinesOnly() {
        assertThat(words()).contains("志愿服务暂时连不上，恢复后这里会有数据").doesNotContain("的数据。志愿");
        assertThat(find(CoverageRow.class).all()).hasSize(4);
        assertThat(words()).contains("近 30 天意见5条");
    }
}
