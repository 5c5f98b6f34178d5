package org.linli.org.overview;

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
import tools.jackson.databind.JsonNode;

@WholeService(apart = "structure")
class OverviewIntegrationTest {

    private static final String FIRST = "\"1\"";

    @LocalServerPort
    int port;

    TreeCaller city;
    UnitId street;
    UnitId community;
    UnitId covered;
    UnitId bare;

    @BeforeEach
    void aStreetWithTwoCompounds() {
        city = TreeCaller.administratorOf(new Http(port), TreeCaller.CITY);
        street = city.unit(city.district("dongying"), "STREET", "河滨街道");
        community = city.unit(street, "COMMUNITY", "幸福社区");
        covered = city.unit(community, "COMPOUND", "阳光花园");
        bare = city.unit(community, "COMPOUND", "和平小区");
        branch(community, "阳光花园党支部", covered);
    }

    private void branch(UnitId unit, String name, UnitId covers) {
        var branch = Map.of(
                "unit",
                unit.toString(),
                "kind",
                "BRANCH",
                "name",
                name,
                "covers",
                List.of(Map.of("unit", covers.toString(), "means", "MEMBERS")));
        assertThat(city.post("/party-orgs", branch).status()).isEqualTo(201);
    }

    @Test
    void theFiguresOfAUnitAreThoseOfItsSubtree() {
        JsonNode figures = city.get("/units/" + street + "/figures").json();

        assertThat(counts(figures)).containsExactly("STREET 1", "COMMUNITY 1", "COMPOUND 2");
        assertThat(figures.path("partyOrgs").asInt()).isEqualTo(1);
        assertThat(figures.path("organisation").path("numerator").asInt()).isEqualTo(1);
        assertThat(figures.path("organisation").path("denominator").asInt()).isEqualTo(2);
        assertThat(figures.path("uncovered").asInt()).isEqualTo(1);
        assertThat(figures.has("households")).isFalse();
    }

    @Test
    void householdsAreCountedOnceWhereAUnitAndUnitsBelowItWereCounted() {
        count(covered, 120);
        count(bare, 80);
        assertThat(households(street)).isEqualTo(200);

        count(community, 230);

        assertThat(households(street)).isEqualTo(230);
        assertThat(households(covered)).isEqualTo(120);
    }

    @Test
    void aLazyTreeSeesAtEachLevelWhereSomethingIsLeftUncovered() {
        JsonNode communities =
                city.get("/units/" + street + "/children?gapsIn=COMPOUND").json();
        JsonNode compounds =
                city.get("/units/" + community + "/children?gapsIn=COMPOUND").json();
        JsonNode unasked = city.get("/units/" + street + "/children").json();

        assertThat(communities.path("items").path(0).path("gap").asBoolean()).isTrue();
        assertThat(compounds
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("gap").asBoolean()))
                .containsExactly(false, true);
        assertThat(unasked.path("items").path(0).has("gap")).isFalse();
    }

    @Test
    void theHistoryOfAUnitSaysWhatBecameOfItAndWhen() {
        UnitId other = city.unit(street, "COMMUNITY", "和美社区");
        city.put("/units/" + bare + "/name", Map.of("name", "和平里小区"), FIRST);
        city.put("/units/" + bare + "/parent", Map.of("parent", other.toString()), "\"2\"");
        city.change("/units/" + bare + "/close", Map.of("day", "2026-01-02"), "\"3\"");

        JsonNode entries = city.get("/units/" + bare + "/history").json().path("items");

        assertThat(entries.valueStream().map(entry -> entry.path("what").asString()))
                .containsExactly("CLOSED", "MOVED", "RENAMED", "CREATED");
        assertThat(entries.path(1).path("from").asString()).isEqualTo("幸福社区");
        assertThat(entries.path(1).path("to").asString()).isEqualTo("和美社区");
        assertThat(entries.path(2).path("from").asString()).isEqualTo("和平小区");
        assertThat(entries.path(2).path("actor").asString()).isNotBlank();
    }

    @Test
    void theHistoryComesPageByPageAndOnlyToWhoeverSeesTheUnit() {
        city.put("/units/" + bare + "/name", Map.of("name", "和平里小区"), FIRST);

        JsonNode first = city.get("/units/" + bare + "/history?limit=1").json();
        JsonNode second = city.get("/units/" + bare + "/history?limit=1&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").path(0).path("what").asString()).isEqualTo("RENAMED");
        assertThat(second.path("items").path(0).path("what").asString()).isEqualTo("CREATED");
        assertThat(second.has("next")).isFalse();
        assertThat(TreeCaller.of(new Http(port), Role.READER, covered)
                        .get("/units/" + bare + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPreviewOfAMoveSaysWhatComesAlongAndChangesNothing() {
        UnitId other = city.unit(street, "COMMUNITY", "和美社区");
        branch(street, "街道党支部", bare);

        JsonNode preview =
                city.get("/units/" + bare + "/move-preview?to=" + other).json();

        assertThat(preview.path("allowed").asBoolean()).isTrue();
        assertThat(counts(preview)).containsExactly("COMPOUND 1");
        assertThat(preview.path("coveringFromOutside").asInt()).isEqualTo(1);
        assertThat(city.read(bare).path("parent").asString()).isEqualTo(community.toString());
    }

    @Test
    void aPreviewNamesTheOrganisationsThatAMoveWouldLeaveBehind() {
        UnitId other = city.unit(street, "COMMUNITY", "和美社区");

        JsonNode preview =
                city.get("/units/" + covered + "/move-preview?to=" + other).json();

        assertThat(slugs(preview)).containsExactly("unit-covered-from-outside");
        assertThat(preview.toString()).contains("阳光花园党支部");
    }

    @Test
    void aPreviewOfAMoveNamesEverythingThatSpeaksAgainstIt() {
        JsonNode preview =
                city.get("/units/" + community + "/move-preview?to=" + covered).json();

        assertThat(preview.path("allowed").asBoolean()).isFalse();
        assertThat(slugs(preview)).containsExactly("unit-below-itself", "unit.type.not-below");
    }

    @Test
    void aPreviewOfACloseSaysWhatHangsOnTheUnitAndWhatStandsInTheWay() {
        JsonNode blocked = city.get("/units/" + community + "/close-preview").json();
        JsonNode free = city.get("/units/" + bare + "/close-preview").json();

        assertThat(slugs(blocked)).containsExactly("unit-has-open-units");
        assertThat(blocked.path("partyOrgs").asInt()).isEqualTo(1);
        assertThat(free.path("allowed").asBoolean()).isTrue();
        assertThat(city.read(bare).path("status").asString()).isEqualTo("OPEN");
    }

    private void count(UnitId unit, int households) {
        assertThat(city.put("/units/" + unit + "/households", Map.of("households", households), FIRST)
                        .status())
                .isEqualTo(200);
    }

    private long households(UnitId unit) {
        return city.get("/units/" + unit + "/figures").json().path("households").asLong();
    }

    private static List<String> counts(JsonNode answer) {
        return answer.path("openUnits")
                .valueStream()
                .map(each ->
                        each.path("type").asString() + " " + each.path("count").asLong())
                .toList();
    }

    private static List<String> slugs(JsonNode preview) {
        return preview.path("objections")
                .valueStream()
                .map(each -> each.path("slug").asString())
                .toList();
    }
}
