package org.linli.org.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.org.TreeCaller;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService(apart = "structure")
class TreeExportIntegrationTest {

    @LocalServerPort
    int port;

    TreeCaller city;
    UnitId district;
    UnitId street;
    UnitId community;

    @BeforeEach
    void aStreet() {
        city = TreeCaller.administratorOf(new Http(port), TreeCaller.CITY);
        district = city.district("dongying");
        street = city.unit(district, "STREET", "河滨街道");
        community = city.unit(street, "COMMUNITY", "幸福社区");
    }

    @Test
    void aSubtreeComesInTreeOrderWithTheWayDownToEachUnit() {
        UnitId covered = city.unit(community, "COMPOUND", "阳光花园");
        city.unit(community, "COMPOUND", "=和平小区");
        var branch = Map.of(
                "unit",
                community.toString(),
                "kind",
                "BRANCH",
                "name",
                "党支部",
                "covers",
                List.of(Map.of("unit", covered.toString(), "means", "INSTRUCTOR")));
        assertThat(city.post("/party-orgs", branch).status()).isEqualTo(201);
        String districtName = city.read(district).path("name").asString();

        Http.Answer answer = city.get("/units/" + street + "/export?format=CSV");
        List<String> lines = answer.body().lines().toList();

        assertThat(answer.header("Content-Disposition")).contains("units.csv");
        assertThat(lines.getFirst()).contains("区划代码,名称,类型,上级代码,上级路径,户数");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith(",河滨街道,街道,," + districtName + ",");
        assertThat(lines.get(2)).startsWith(",幸福社区,社区,," + districtName + "/河滨街道,");
        assertThat(lines.get(3))
                .startsWith(",阳光花园,小区,," + districtName + "/河滨街道/幸福社区,")
                .contains("工作覆盖,dongying,");
        assertThat(lines.get(4)).startsWith(",'=和平小区,").contains("未覆盖");
    }

    @Test
    void closedUnitsComeOnlyWhenAskedFor() {
        city.change("/units/" + community + "/close", Map.of(), "\"1\"");

        assertThat(city.get("/units/" + street + "/export?format=CSV").body()).doesNotContain("幸福社区");
        assertThat(city.get("/units/" + street + "/export?format=CSV&closed=true")
                        .body())
                .contains("幸福社区");
    }

    @Test
    void aWorkbookIsAWorkbookAndNobodyTakesAlongWhatTheyDoNotSee() {
        Http.Answer workbook = city.get("/units/" + street + "/export");
        TreeCaller elsewhere = TreeCaller.of(new Http(port), Role.READER, community);

        assertThat(workbook.body()).startsWith("PK");
        assertThat(elsewhere.get("/units/" + street + "/export").status()).isEqualTo(404);
        assertThat(elsewhere.get("/units/" + community + "/export?format=CSV").body())
                .contains("幸福社区");
    }
}
