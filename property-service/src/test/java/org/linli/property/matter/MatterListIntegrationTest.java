package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import tools.jackson.databind.JsonNode;

/** Matters are listed, counted and taken along within scope (P8). */
@WholeService
class MatterListIntegrationTest extends MatterScenario {

    @Test
    void theListIsFilteredSortedCountedAndTurnedPageByPage() {
        UUID opinions = UUID.randomUUID();
        street.made("/matters", PropertyCaller.matter(tree.compound, "电梯停运", opinions));
        JsonNode lamps = street.opened(tree.street, "路灯不亮");
        changed(street.opened(tree.community, "电梯异响"), "answer", 1, ANSWER);
        changed(lamps, "closing", 1, WITHDRAWN);

        JsonNode first = street.get("/matters?limit=2").json();
        assertThat(first.get("total").asLong()).isEqualTo(3);
        assertThat(texts(first.get("items"), "/title")).containsExactly("电梯异响", "路灯不亮");
        assertThat(titles("limit=2&cursor=" + first.get("next").asString())).containsExactly("电梯停运");
        assertThat(titles("sort=OLDEST")).containsExactly("电梯停运", "路灯不亮", "电梯异响");
        assertThat(titles("sort=PLACE")).containsExactly("路灯不亮", "电梯异响", "电梯停运");
        for (MatterSort sort : MatterSort.values()) {
            String next = street.get("/matters?limit=1&sort=" + sort)
                    .json()
                    .get("next")
                    .asString();
            assertThat(titles("limit=2&sort=" + sort + "&cursor=" + next)).hasSize(2);
        }

        assertThat(titles("state=ANSWERED")).containsExactly("电梯异响");
        assertThat(titles("kind=OPINIONS")).containsExactly("电梯停运");
        assertThat(titles("origin=" + opinions)).containsExactly("电梯停运");
        assertThat(titles("q=%E7%94%B5%E6%A2%AF")).containsExactly("电梯异响", "电梯停运");
        assertThat(titles("within=" + tree.compound)).containsExactly("电梯停运");
        JsonNode counts = street.get("/matters/counts?kind=DIRECT&state=OPEN").json();
        assertThat(counts.at("/states/ANSWERED").asLong()).isEqualTo(1);
        assertThat(counts.at("/states/CLOSED").asLong()).isEqualTo(1);
        assertThat(counts.at("/kinds/OPINIONS").asLong()).isEqualTo(1);
        assertThat(street.get("/matters?q=%00").status()).isEqualTo(400);
    }

    @Test
    void whatIsDownloadedIsExactlyWhatTheListShows() {
        changed(street.opened(tree.compound, "电梯停运"), "answer", 1, ANSWER);
        street.opened(tree.compound, "路灯不亮");

        var file = street.get("/matters/export?format=CSV&state=ANSWERED");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body())
                .contains("标题", "电梯停运", "东区/河滨街道/幸福社区/阳光小区", "已答复", "已更换曳引轮")
                .doesNotContain("路灯不亮");
        assertThat(file.header("Content-Disposition")).contains("matters.csv");
    }

    @Test
    void theDatabaseItselfShowsAMatterToItsOwnPartOnly() {
        UnitId unit = tree.compound;
        JsonNode matter = street.opened(unit, "电梯停运");

        assertThat(sibling.get(path(matter)).status()).isEqualTo(404);
        assertThat(sibling.get(path(matter) + "/timeline").status()).isEqualTo(404);
        assertThat(jobs.sql("""
                        select count(*) from pg_policies
                         where tablename in ('matters', 'matter_steps') and policyname = 'within_scope'
                        """).query(Long.class).single()).isEqualTo(2);
    }
}
