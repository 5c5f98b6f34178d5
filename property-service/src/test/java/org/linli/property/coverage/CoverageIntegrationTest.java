package org.linli.property.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class CoverageIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    PropertyCaller clerk;
    UnitId second;
    UnitId area;
    UnitId old;

    @BeforeEach
    void fourCompoundsTwoOfThemInAnArea() {
        tree = new TestPlaces(jobs);
        clerk = PropertyCaller.clerkOf(port, tree.district);
        second = tree.add(tree.community, UnitType.COMPOUND, "二期");
        area = tree.add(tree.community, UnitType.AREA, "第一片区");
        old = tree.add(area, UnitType.COMPOUND, "老院");
        tree.add(area, UnitType.COMPOUND, "老二院");
    }

    private JsonNode asOf(UnitId within, String day) {
        return clerk.get("/coverage?within=" + within + "&day=" + day).json();
    }

    private void assertRate(JsonNode rate, long covered, long total) {
        assertThat(rate.get("covered").asLong()).as(rate.toString()).isEqualTo(covered);
        assertThat(rate.get("total").asLong()).as(rate.toString()).isEqualTo(total);
    }

    private List<String> unserved(String day) {
        return clerk
                .get("/coverage/unserved?within=" + tree.street + "&day=" + day)
                .json()
                .get("items")
                .values()
                .stream()
                .map(item -> item.at("/place/name").asString())
                .toList();
    }

    @Test
    void aCompoundIsCoveredByItsOwnProfessionalServiceOrByThatOfItsArea() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        assertRate(asOf(tree.street, "2026-06-01").get("professional"), 0, 4);

        clerk.started(anhe, tree.compound, "2026-01-01");
        clerk.started(anhe, area, "2026-01-01");

        assertRate(asOf(tree.street, "2026-06-01").get("professional"), 3, 4);
        assertThat(unserved("2026-06-01")).containsExactly("二期");
        assertRate(asOf(old, "2026-06-01").get("professional"), 1, 1);
    }

    @Test
    void aFallbackIsNamedButDoesNotCover() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        clerk.made("/services", PropertyCaller.service(anhe, area, "STREET_FALLBACK", "2026-01-01"));

        JsonNode figures = asOf(tree.street, "2026-06-01");

        assertRate(figures.get("professional"), 0, 4);
        assertThat(figures.get("fallback").asLong()).isEqualTo(2);
        assertThat(clerk.get("/coverage/unserved/export?format=CSV&within=" + tree.street)
                        .body())
                .contains("老院", "安和物业", "东区/河滨街道/幸福社区/第一片区");
    }

    @Test
    void theFirstPageTellsHowManyThereAre() {
        JsonNode first =
                clerk.get("/coverage/unserved?limit=3&within=" + tree.street).json();

        assertThat(first.get("total").asLong()).isEqualTo(4);
        assertThat(clerk.get("/coverage/unserved?limit=3&within=" + tree.street + "&cursor="
                                + first.get("next").asString())
                        .json()
                        .has("total"))
                .isFalse();
    }

    @Test
    void anEarlierDayStaysAsItWas() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        JsonNode service = clerk.started(anhe, tree.compound, "2026-02-01");
        clerk.change("POST", "/services/" + PropertyCaller.id(service) + "/end", 1, "{\"until\": \"2026-05-01\"}");
        clerk.change(
                "PUT",
                "/companies/" + PropertyCaller.id(anhe) + "/party-organisation",
                1,
                "{\"form\": \"JOINT_BRANCH\", \"since\": \"2026-03-01\"}");

        assertRate(asOf(tree.street, "2026-01-31").get("professional"), 0, 4);
        assertRate(asOf(tree.street, "2026-02-01").get("professional"), 1, 4);
        assertRate(asOf(tree.street, "2026-02-28").get("party"), 0, 1);
        assertRate(asOf(tree.street, "2026-03-01").get("party"), 1, 1);
        assertRate(asOf(tree.street, "2026-05-01").get("professional"), 0, 4);
        assertRate(asOf(tree.street, "2026-05-01").get("party"), 0, 0);
    }

    @Test
    void companiesCountOnceHoweverManyCompoundsTheyServe() {
        JsonNode anhe =
                clerk.registered(tree.district, "安和物业", "\"party\": \"INSTRUCTOR\", \"partySince\": \"2026-01-01\"");
        JsonNode kangtai = clerk.registered(tree.district, "康泰物业");
        clerk.started(anhe, tree.compound, "2026-01-01");
        clerk.started(anhe, second, "2026-01-01");
        clerk.started(kangtai, area, "2026-01-01");

        assertRate(asOf(tree.street, "2026-06-01").get("party"), 1, 2);
        JsonNode without =
                clerk.get("/coverage/unorganised?within=" + tree.street).json().get("items");
        assertThat(clerk.get("/coverage/unorganised?within=" + tree.street)
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(without.values()).singleElement().satisfies(company -> {
            assertThat(company.get("name").asString()).isEqualTo("康泰物业");
            assertThat(company.get("services").asLong()).isEqualTo(1);
        });
        assertThat(clerk.get("/coverage/unorganised/export?format=CSV&within=" + tree.street)
                        .body())
                .contains("康泰物业")
                .doesNotContain("安和物业");
    }

    @Test
    void aStreetCountsTheCompaniesThatServeItAlsoWhenAnotherStreetKeepsThem() {
        JsonNode anhe = PropertyCaller.clerkOf(port, tree.siblingStreet)
                .registered(tree.siblingStreet, "安和物业", "\"party\": \"OWN_BRANCH\", \"partySince\": \"2026-01-01\"");
        var street = PropertyCaller.clerkOf(port, tree.street);
        street.started(anhe, tree.compound, "2026-01-01");

        JsonNode figures = street.get("/coverage?within=" + tree.street).json();

        assertRate(figures.get("professional"), 1, 4);
        assertRate(figures.get("party"), 1, 1);
    }

    @Test
    void aUnitThatIsClosedCountsNoLongerAndTheCompanyThatServedItNeither() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        clerk.started(anhe, second, "2026-01-01");
        jobs.sql("update places set valid_to = '2026-04-01' where id = ?")
                .param(second.value())
                .update();

        assertRate(asOf(tree.street, "2026-03-31").get("professional"), 1, 4);
        JsonNode after = asOf(tree.street, "2026-04-01");
        assertRate(after.get("professional"), 0, 3);
        assertRate(after.get("party"), 0, 0);
    }

    @Test
    void aServiceFollowsItsCompoundWhereTheTreePutsIt() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        clerk.started(anhe, second, "2026-01-01");
        long free = jobs.sql("select no_end - 10 from places where id = ?")
                .param(tree.siblingCommunity.value())
                .query(Long.class)
                .single();
        jobs.sql("update places set no = ?, no_end = ?, parent_id = ? where id = ?")
                .params(free, free, tree.siblingCommunity.value(), second.value())
                .update();

        assertRate(asOf(tree.street, "2026-06-01").get("professional"), 0, 3);
        assertRate(asOf(tree.siblingStreet, "2026-06-01").get("professional"), 1, 1);
    }

    @Test
    void aDayAheadOrOfAnotherAgeIsRefused() {
        for (String day : List.of("2099-01-01", "1979-12-31", "-9999-01-01")) {
            assertThat(clerk.get("/coverage?within=" + tree.street + "&day=" + day)
                            .status())
                    .isEqualTo(422);
        }
    }
}
