package org.linli.property.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.privacy.PersonalDataUpkeep;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class StaffIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    PersonalDataUpkeep upkeep;

    TestPlaces tree;
    PropertyCaller clerk;
    JsonNode company;
    JsonNode service;

    @BeforeEach
    void aServedCompound() {
        tree = new TestPlaces(jobs);
        clerk = PropertyCaller.clerkOf(port, tree.street);
        company = clerk.registered(tree.street, "安和物业");
        service = clerk.started(company, tree.compound, "2026-01-01");
    }

    private String member(UnitId unit, String job) {
        return """
                {"company": "%s", "unit": "%s", "job": "%s", "name": "王秀英", "telephone": "13987654321",
                 "since": "2026-01-01"}
                """.formatted(PropertyCaller.id(company), unit, job);
    }

    @Test
    void namesAndTelephonesLieSealedAndAreShownMasked() {
        JsonNode made = clerk.made("/staff", member(tree.compound, "PROJECT_MANAGER"));
        String kept = jobs.sql("select name || telephone as kept from staff where id = ?")
                .param(UUID.fromString(PropertyCaller.id(made)))
                .query((row, _) -> row.getString("kept"))
                .single();

        assertThat(kept).doesNotContain("王秀英", "13987654321");
        assertThat(made.get("name").asString()).isEqualTo("王＊＊");
        assertThat(clerk.get("/staff").body()).contains("139****4321").doesNotContain("王秀英");
        var opened = clerk.post(
                "/staff/" + PropertyCaller.id(made) + "/reveal", "{\"field\": \"NAME\", \"reason\": \"联系项目经理处理停水\"}");
        assertThat(opened.json().get("value").asString()).isEqualTo("王秀英");
    }

    @Test
    void staffWorksWhereTheCompanyServesOnly() {
        UnitId other = tree.add(tree.community, UnitType.COMPOUND, "二期");

        var refused = clerk.post("/staff", member(other, "SECURITY"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/unit");
    }

    @Test
    void nobodyBeganInAnotherAge() {
        String member = member(tree.compound, "SECURITY").replace("2026-01-01", "-9999-01-01");

        assertThat(clerk.post("/staff", member).json().at("/fields/0/field").asString())
                .isEqualTo("/since");
    }

    @Test
    void aCompanyHasOneProjectManagerInACompoundAtATime() {
        clerk.made("/staff", member(tree.compound, "PROJECT_MANAGER"));
        clerk.made("/staff", member(tree.compound, "SECURITY"));

        assertThat(clerk.post("/staff", member(tree.compound, "PROJECT_MANAGER"))
                        .body())
                .contains("staff-manager-known");
    }

    @Test
    void withTheServiceItsPeopleLeave() {
        JsonNode made = clerk.made("/staff", member(tree.compound, "SECURITY"));

        clerk.change("POST", "/services/" + PropertyCaller.id(service) + "/end", 1, "{\"until\": \"2026-03-01\"}");

        assertThat(clerk.get("/staff/" + PropertyCaller.id(made))
                        .json()
                        .get("until")
                        .asString())
                .isEqualTo("2026-03-01");
        assertThat(clerk.get("/staff?present=true").json().get("total").asLong())
                .isZero();
        assertThat(clerk.change("PATCH", "/staff/" + PropertyCaller.id(made), 2, "{\"job\": \"CLEANING\"}")
                        .body())
                .contains("staff-left");
    }

    @Test
    void whoWasTheyIsDeletedTwoYearsAfterTheyLeftAndTheRowStays() {
        JsonNode made = clerk.made("/staff", member(tree.compound, "SECURITY"));
        String path = "/staff/" + PropertyCaller.id(made);
        upkeep.run();
        assertThat(clerk.get(path).json().has("name")).isTrue();

        clerk.change("POST", path + "/leave", 1, "{\"until\": \"2026-02-01\"}");
        jobs.sql("update staff set left_at = left_at - interval '3 years' where id = ?")
                .param(UUID.fromString(PropertyCaller.id(made)))
                .update();
        upkeep.run();

        JsonNode kept = clerk.get(path).json();
        assertThat(kept.has("name") || kept.has("telephone")).isFalse();
        assertThat(kept.get("job").asString()).isEqualTo("SECURITY");
    }
}
