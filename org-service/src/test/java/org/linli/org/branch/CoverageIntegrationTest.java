package org.linli.org.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.org.TreeCaller;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService(apart = "structure")
class CoverageIntegrationTest {

    private static final String FIRST = "\"1\"";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    Http http;
    TreeCaller city;
    UnitId district;
    UnitId street;
    UnitId community;
    UnitId one;
    UnitId two;

    @BeforeEach
    void aCommunityOfTwoCompounds() {
        http = new Http(port);
        city = TreeCaller.administratorOf(http, TreeCaller.CITY);
        district = city.district("xinghualing");
        street = city.unit(district, "STREET", "河滨街道");
        community = city.unit(street, "COMMUNITY", "幸福社区");
        one = city.unit(community, "COMPOUND", "一号院");
        two = city.unit(community, "COMPOUND", "二号院");
    }

    @Test
    void oneBranchMayCoverSeveralCompoundsAndSeveralBranchesOne() {
        assertFigures(2, 0, 0);

        found("联合党支部", "MEMBERS", one, two);
        found("第二党支部", "MEMBERS", one);

        assertFigures(2, 2, 2);
    }

    @Test
    void anInstructorCoversTheWorkOnly() {
        found("甲党支部", "MEMBERS", one);
        found("乙党支部", "INSTRUCTOR", two);

        assertFigures(2, 1, 2);
        assertThat(uncovered("ORGANISATION")).containsExactly("二号院");
        assertThat(uncovered("WORK")).isEmpty();
    }

    @Test
    void theBranchOfAnAreaIsTheBranchOfItsCompounds() {
        UnitId area = city.unit(community, "AREA", "第一片区");
        city.unit(area, "COMPOUND", "老院");
        found("片区党支部", "MEMBERS", area);

        assertFigures(3, 1, 1);
        assertThat(uncovered("ORGANISATION")).containsExactly("一号院", "二号院");
    }

    @Test
    void aUnitCreatedOrClosedShowsAtOnce() {
        found("联合党支部", "MEMBERS", one, two);

        UnitId three = city.unit(community, "COMPOUND", "三号院");
        assertThat(uncovered("WORK")).containsExactly("三号院");
        assertThat(city.change("/units/" + three + "/close", Map.of(), FIRST).status())
                .isEqualTo(200);

        assertFigures(2, 2, 2);
    }

    @Test
    void aDissolvedBranchCoversNothing() {
        String branch = found("甲党支部", "MEMBERS", one);
        assertFigures(2, 1, 1);

        assertThat(city.change("/party-orgs/" + branch + "/dissolve", Map.of(), FIRST)
                        .status())
                .isEqualTo(200);

        assertFigures(2, 0, 0);
    }

    @Test
    void coverageMayBeChangedByWhoeverSawTheLastVersion() {
        String branch = found("甲党支部", "MEMBERS", one);
        Map<String, Object> both = Map.of("covers", List.of(covered(one, "MEMBERS"), covered(two, "INSTRUCTOR")));

        assertThat(city.put("/party-orgs/" + branch + "/coverage", both, "\"5\"")
                        .status())
                .isEqualTo(412);
        assertThat(city.put("/party-orgs/" + branch + "/coverage", both, FIRST).status())
                .isEqualTo(200);

        assertFigures(2, 1, 2);
    }

    @Test
    void aBranchCoversUnitsOfItsOwnSubtreeOnly() {
        UnitId elsewhere = city.district("dongying");

        Http.Answer answer = city.post("/party-orgs", founding("外面的党支部", "MEMBERS", elsewhere));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/covers/0/unit");
    }

    @Test
    void aUnitIsNotMovedAwayFromWhoeverCoversItFromAbove() {
        UnitId elsewhere = city.unit(city.unit(district, "STREET", "山前街道"), "COMMUNITY", "和平社区");
        String branch = found("甲党支部", "MEMBERS", one);
        Map<String, String> move = Map.of("parent", elsewhere.toString());

        Http.Answer refused = city.put("/units/" + one + "/parent", move, FIRST);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("unit-covered-from-outside", "甲党支部");

        assertThat(city.put("/party-orgs/" + branch + "/coverage", Map.of("covers", List.of()), FIRST)
                        .status())
                .isEqualTo(200);
        assertThat(city.put("/units/" + one + "/parent", move, FIRST).status()).isEqualTo(200);
    }

    @Test
    void whoeverCoversAUnitFromAboveBothPlacesOrFromWithinGoesOnCoveringIt() {
        UnitId elsewhere = city.unit(street, "COMMUNITY", "和平社区");
        city.post("/party-orgs", founding(street, "街道党支部", "MEMBERS", one));
        city.post("/party-orgs", founding(one, "小区党支部", "MEMBERS", one));

        assertThat(city.put("/units/" + one + "/parent", Map.of("parent", elsewhere.toString()), FIRST)
                        .status())
                .isEqualTo(200);
        assertFigures(2, 1, 1);
    }

    @Test
    void whoSeesBothPlacesOnlyIsToldThatAnOrganisationAboveMayBeLeftBehind() {
        UnitId elsewhere = city.unit(city.unit(district, "STREET", "山前街道"), "COMMUNITY", "和平社区");
        city.post("/party-orgs", founding(street, "街道党支部", "MEMBERS", one));
        TreeCaller both = TreeCaller.administratorOf(http, community, elsewhere);

        Http.Answer refused = both.put("/units/" + one + "/parent", Map.of("parent", elsewhere.toString()), FIRST);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("unit-covered-unseen").doesNotContain("街道党支部");
    }

    @Test
    void nobodySeesBranchesOrFiguresOfAnotherDistrict() {
        String branch = found("甲党支部", "MEMBERS", one);
        TreeCaller other = TreeCaller.of(http, Role.READER, city.district("dongying"));

        assertThat(other.get("/party-orgs/" + branch).status()).isEqualTo(404);
        assertThat(other.get("/coverage?within=" + community).status()).isEqualTo(404);
        assertThat(other.get("/party-orgs?within=" + community).status()).isEqualTo(404);
    }

    @Test
    void theFirstPageTellsHowManyThereAre() {
        found("甲党支部", "MEMBERS", one);
        found("乙党支部", "INSTRUCTOR", one);
        city.unit(community, "COMPOUND", "三号院");

        JsonNode uncovered =
                city.get("/coverage/uncovered?limit=1&within=" + district).json();
        assertThat(uncovered.path("total").asLong()).isEqualTo(2);
        assertThat(city.get("/coverage/uncovered?limit=1&within=" + district + "&cursor="
                                + uncovered.path("next").asString())
                        .json()
                        .has("total"))
                .isFalse();
        assertThat(city.get("/party-orgs?limit=1&within=" + district)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void theUncoveredAreExportedAsAWorkbookAndThatIsRecorded() {
        Http.Answer answer = city.get("/coverage/uncovered/export?within=" + community);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("spreadsheetml");
        assertThat(answer.body()).startsWith("PK");
        assertThat(jobs.sql("select count(*) from audit_entries where action = 'uncovered.export' and place_id = ?")
                        .param(community.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void assertFigures(int units, int organisation, int work) {
        JsonNode figures = city.get("/coverage?within=" + district).json();
        assertThat(figures.path("organisation").path("units").asInt()).isEqualTo(units);
        assertThat(figures.path("organisation").path("covered").asInt()).isEqualTo(organisation);
        assertThat(figures.path("work").path("covered").asInt()).isEqualTo(work);
    }

    private List<String> uncovered(String by) {
        List<String> names = new ArrayList<>();
        city.get("/coverage/uncovered?within=" + district + "&by=" + by)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private String found(String name, String means, UnitId... covers) {
        return TreeCaller.created(city.post("/party-orgs", founding(name, means, covers)))
                .toString();
    }

    private Map<String, Object> founding(String name, String means, UnitId... covers) {
        return founding(community, name, means, covers);
    }

    private static Map<String, Object> founding(UnitId unit, String name, String means, UnitId... covers) {
        return Map.of(
                "unit",
                unit.toString(),
                "kind",
                "BRANCH",
                "name",
                name,
                "covers",
                java.util.Arrays.stream(covers)
                        .map(each -> covered(each, means))
                        .toList());
    }

    private static Map<String, String> covered(UnitId unit, String means) {
        return Map.of("unit", unit.toString(), "means", means);
    }
}
