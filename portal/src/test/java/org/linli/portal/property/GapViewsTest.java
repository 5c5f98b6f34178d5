package org.linli.portal.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.CoverageRow;

class GapViewsTest extends PortalTest {

    private static final String API = "/api/property/v1/coverage";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(API, """
                {"day": "2026-11-25", "professional": {"covered": 3, "total": 4, "rate": 0.75}, "fallback": 1,
                 "party": {"covered": 1, "total": 2, "rate": 0.5}}
                """);
        services.answer(API + "/unserved", """
                {"items": [{"place": {"id": "019a0000-0000-7000-8000-0000000000d3", "name": "老院",
                  "above": ["临湖区", "文澜街道", "柳湖社区"]}, "fallback": "文澜街道便民物业服务中心"}]}
                """);
        services.answer(API + "/unorganised", """
                {"items": [{"id": "019a0000-0000-7000-8000-0000000000d1", "code": "91370571MA1000007W",
                  "name": "安和物业服务有限公司", "kind": "PROFESSIONAL", "services": 4}]}
                """);
    }

    @Test
    void bothRatesStandAboveTheCompoundsThatNobodyServes() {
        navigate(UnservedView.class);

        assertThat(find(CoverageRow.class).all()).hasSize(2);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
    }

    @Test
    void theDayOfTheAddressIsAskedForEverywhere() {
        go("property/unserved?day=2026-03-01");

        assertThat(services().asked())
                .anyMatch(url -> url.startsWith(API + "?") && url.contains("day=2026-03-01"))
                .anyMatch(url -> url.startsWith(API + "/unserved?") && url.contains("day=2026-03-01"));
    }

    @Test
    void aCompanyWithoutPartyOrganisationLeadsToItsRecord() {
        navigate(UnorganisedView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.startsWith("property/un"));
    }
}
