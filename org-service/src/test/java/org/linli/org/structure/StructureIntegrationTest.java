package org.linli.org.structure;

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
class StructureIntegrationTest {

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

    @BeforeEach
    void aDistrict() {
        http = new Http(port);
        city = TreeCaller.administratorOf(http, TreeCaller.CITY);
        district = city.district("dongying");
        street = city.unit(district, "STREET", "河滨街道");
        community = city.unit(street, "COMMUNITY", "幸福社区");
    }

    @Test
    void aUnitStandsWhereItWasCreatedAndKnowsTheWayUp() {
        JsonNode read = city.read(community);

        assertThat(read.path("lineage").path(3).isMissingNode()).isTrue();
        assertThat(read.path("lineage").path(2).path("name").asString()).isEqualTo("河滨街道");
        assertThat(read.path("openUnitsBelow").asInt()).isZero();
        assertThat(city.read(street).path("openUnitsBelow").asInt()).isEqualTo(1);
    }

    @Test
    void theLevelSchemeSaysWhatMayStandWhere() {
        assertRefused(create(street, "COMPOUND", "越级小区"), 422, "/type");
        assertRefused(create(TreeCaller.CITY, "DISTRICT", "没有方案的区"), 422, "/scheme");
    }

    @Test
    void openSiblingsHaveDifferentNamesAndOpenUnitsDifferentCodes() {
        assertRefused(create(street, "COMMUNITY", " 幸福社区 "), 422, "/name");
        Map<String, String> coded =
                Map.of("parent", street.toString(), "type", "COMMUNITY", "name", "和平社区", "code", "370571400999");
        assertThat(city.post("/units", coded).status()).isEqualTo(201);
        Map<String, String> again =
                Map.of("parent", street.toString(), "type", "COMMUNITY", "name", "和美社区", "code", "370571400999");
        assertRefused(city.post("/units", again), 422, "/code");
        assertThat(city.get("/units/by-code/370571400999").json().path("name").asString())
                .isEqualTo("和平社区");
    }

    @Test
    void aChangeNeedsTheVersionTheCallerSaw() {
        String path = "/units/" + community + "/name";

        assertThat(http.put("/api/org/v1" + path, "{\"name\":\"新名\"}")
                        .token(org.linli.platform.test.TestTokens.of(Role.ADMINISTRATOR, district))
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(city.put(path, Map.of("name", "新名社区"), "\"9\"").status()).isEqualTo(412);
        assertThat(city.put(path, Map.of("name", "新名社区"), FIRST).header("ETag")).isEqualTo("\"2\"");
        assertThat(city.read(community).path("name").asString()).isEqualTo("新名社区");
    }

    @Test
    void aMovedUnitTakesItsSubtreeAlong() {
        UnitId compound = city.unit(community, "COMPOUND", "阳光花园");
        UnitId other = city.unit(district, "STREET", "山前街道");

        assertThat(city.put("/units/" + community + "/parent", Map.of("parent", other.toString()), FIRST)
                        .status())
                .isEqualTo(200);

        assertThat(city.read(compound).path("lineage").path(2).path("name").asString())
                .isEqualTo("山前街道");
        assertThat(rangeHolds(other, compound)).isTrue();
        assertThat(rangeHolds(street, compound)).isFalse();
        assertOrdered();
    }

    @Test
    void aUnitIsMovedOnlyByWhoeverGovernsBothEnds() {
        UnitId other = city.unit(district, "STREET", "山前街道");
        TreeCaller ofStreet = TreeCaller.administratorOf(http, street);
        TreeCaller ofCommunity = TreeCaller.administratorOf(http, community);

        assertThat(ofStreet.put("/units/" + community + "/parent", Map.of("parent", other.toString()), FIRST)
                        .status())
                .isEqualTo(404);
        assertThat(ofCommunity
                        .put("/units/" + community + "/parent", Map.of("parent", community.toString()), FIRST)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aUnitIsNeverMovedBelowItself() {
        UnitId district2 = city.district("zibo");
        UnitId street2 = city.unit(district2, "STREET", "环形街道");
        UnitId community2 = city.unit(street2, "COMMUNITY", "环形社区");
        UnitId grid = city.unit(community2, "GRID", "第一网格");
        UnitId compound = city.unit(grid, "COMPOUND", "环形小区");

        Http.Answer answer = city.put("/units/" + grid + "/parent", Map.of("parent", compound.toString()), FIRST);

        assertThat(answer.status()).isIn(409, 422);
    }

    @Test
    void aUnitIsClosedWhenNothingOpenStandsBelowItAndItsNameIsFreeAgain() {
        assertThat(city.change("/units/" + street + "/close", Map.of(), FIRST).status())
                .isEqualTo(409);
        assertThat(city.change("/units/" + community + "/close", Map.of(), FIRST)
                        .status())
                .isEqualTo(200);
        assertThat(city.read(community).path("status").asString()).isEqualTo("CLOSED");
        assertThat(city.put("/units/" + community + "/name", Map.of("name", "晚了"), "\"2\"")
                        .status())
                .isEqualTo(409);
        assertThat(create(street, "COMMUNITY", "幸福社区").status()).isEqualTo(201);
    }

    @Test
    void childrenComePageByPage() {
        for (int number = 1; number <= 5; number++) {
            city.unit(community, "COMPOUND", "小区" + number);
        }
        JsonNode first = city.get("/units/" + community + "/children?limit=3").json();
        JsonNode second = city.get("/units/" + community + "/children?limit=3&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(names(first)).containsExactly("小区1", "小区2", "小区3");
        assertThat(names(second)).containsExactly("小区4", "小区5");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aUnitIsFoundByPartOfItsNameByPinyinByInitialsAndWithOneWrongCharacter() {
        city.unit(community, "COMPOUND", "重庆阳光花园");
        city.unit(community, "COMPOUND", "翠湖家园");

        for (String typed : List.of("阳光", "光花园", "陽光花園", "chongqing", "yangguang", "cqyg", "yghy", "重庆阳光华园")) {
            assertThat(names(find(typed))).as(typed).containsExactly("重庆阳光花园");
        }
        assertThat(names(find("没有的名字"))).isEmpty();
        assertThat(names(find("%"))).isEmpty();
    }

    @Test
    void theNameItselfComesBeforeNamesThatContainIt() {
        city.unit(community, "COMPOUND", "东阳光里苑");
        city.unit(community, "COMPOUND", "阳光里");

        assertThat(names(find("阳光里"))).containsExactly("阳光里", "东阳光里苑");
    }

    @Test
    void nobodyFindsOrReadsBeyondTheirSubtree() {
        UnitId other = city.unit(district, "STREET", "山前街道");
        TreeCaller clerk = TreeCaller.of(http, Role.CLERK, other);

        assertThat(clerk.get("/units/" + community).status()).isEqualTo(404);
        assertThat(clerk.get("/units/" + street + "/children").status()).isEqualTo(404);
        assertThat(names(clerk.get("/units?q=" + encoded("幸福")).json())).isEmpty();
        assertThat(clerk.get("/units/tops").json().size()).isEqualTo(1);
        assertThat(clerk.post("/units", Map.of("parent", other.toString(), "type", "COMMUNITY", "name", "越权社区"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aBatchIsCreatedWholeOrNotAtAllAndItsWrongRowsAreNamed() {
        List<Map<String, String>> good = List.of(
                Map.of("ref", "a", "parent", street.toString(), "type", "COMMUNITY", "name", "甲社区"),
                Map.of("ref", "b", "parentRef", "a", "type", "COMPOUND", "name", "甲小区"));
        List<Map<String, String>> bad = List.of(
                Map.of("ref", "a", "parent", street.toString(), "type", "COMMUNITY", "name", "乙社区"),
                Map.of("parentRef", "a", "type", "BUILDING", "name", "一号楼"),
                Map.of("parentRef", "none", "type", "COMPOUND", "name", "乙小区"));

        assertThat(city.post("/units/batch", Map.of("units", good)).status()).isEqualTo(201);
        Http.Answer refused = city.post("/units/batch", Map.of("units", bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/units/1/type", "/units/2/parentRef");
        assertThat(names(city.get("/units/" + street + "/children").json()))
                .contains("甲社区")
                .doesNotContain("乙社区");
    }

    @Test
    void aParentThatIsFullMovesToAWiderBlockAndEverythingStaysReachable() {
        jobs.sql("""
                        insert into unit_numbers (place_id, used) select id, no_end - no + 1 from places where id = ?
                        on conflict (place_id) do update set used = excluded.used
                        """).param(street.value()).update();
        TreeCaller ofStreet = TreeCaller.administratorOf(http, street);

        UnitId added = ofStreet.unit(street, "COMMUNITY", "挤进来的社区");

        assertThat(rangeHolds(district, added)).isTrue();
        assertThat(rangeHolds(street, community)).isTrue();
        assertThat(names(ofStreet.get("/units/" + street + "/children").json()))
                .containsExactlyInAnyOrder("幸福社区", "挤进来的社区");
        assertOrdered();
    }

    @Test
    void theSnapshotHoldsTheSubtreeWithTheRevisionItWasReadAt() {
        TreeCaller ofDistrict = TreeCaller.administratorOf(http, district);
        Http.Answer page = ofDistrict.get("/places?limit=2");
        JsonNode rest = ofDistrict
                .get("/places?limit=2&cursor=" + page.json().path("next").asString())
                .json();

        assertThat(Long.parseLong(page.header("X-Tree-Revision"))).isPositive();
        assertThat(page.json().path("items").size() + rest.path("items").size()).isEqualTo(3);
        assertThat(rest.has("next")).isFalse();
    }

    private Http.Answer create(UnitId parent, String type, String name) {
        return city.post("/units", Map.of("parent", parent.toString(), "type", type, "name", name));
    }

    private JsonNode find(String typed) {
        return city.get("/units?within=" + district + "&q=" + encoded(typed)).json();
    }

    private static void assertRefused(Http.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    private boolean rangeHolds(UnitId above, UnitId below) {
        return jobs.sql("""
                        select b.no > a.no and b.no_end <= a.no_end and b.path <@ a.path and u.place_no = b.no
                          from places a, places b join units u on u.place_id = b.id
                         where a.id = ? and b.id = ?
                        """)
                .params(above.value(), below.value())
                .query(Boolean.class)
                .single();
    }

    /** No place anywhere lies outside its parent or beside a path that says otherwise. */
    private void assertOrdered() {
        assertThat(jobs.sql("""
                        select count(*) from places c join places p on p.id = c.parent_id
                         where c.no <= p.no or c.no_end > p.no_end
                            or subpath(c.path, 0, -1) <> p.path
                            or exists (select from places s
                                        where s.parent_id = c.parent_id and s.id <> c.id
                                          and s.no <= c.no_end and c.no <= s.no_end)
                        """).query(Long.class).single()).isZero();
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("items").forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
