package org.linli.property.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class CompanyApiIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    PropertyCaller street;
    PropertyCaller sibling;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        street = PropertyCaller.clerkOf(port, tree.street);
        sibling = PropertyCaller.clerkOf(port, tree.siblingStreet);
    }

    private static String path(JsonNode company) {
        return "/companies/" + PropertyCaller.id(company);
    }

    private static List<String> texts(JsonNode items, String pointer) {
        return items.values().stream().map(item -> item.at(pointer).asString()).toList();
    }

    private void assertAudited(String type, JsonNode company) {
        assertThat(jobs.sql("select count(*) from audit_entries where subject_id = ? and action = ?")
                        .param(PropertyCaller.id(company))
                        .param(type)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCompanyIsRegisteredOnceInTheCity() {
        JsonNode company = street.registered(tree.street, "安和物业服务有限公司");
        String again = """
                {"unit": "%s", "code": "%s", "name": "另一家", "kind": "STATE_OWNED"}
                """.formatted(tree.siblingStreet, company.get("code").asString());

        var refused = sibling.post("/companies", again);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:linli:problem:company-known", "安和物业服务有限公司");
        assertAudited("company.register", company);
    }

    @Test
    void aFormIsToldEverythingThatIsWrongAtOnce() {
        var refused = street.post("/companies", """
                {"unit": "%s", "code": "91440300192203821X", "name": " ", "kind": "PROFESSIONAL",
                 "party": "OWN_BRANCH", "contactTelephone": "打给我"}
                """.formatted(tree.otherStreet));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(texts(refused.json().get("fields"), "/field"))
                .containsExactlyInAnyOrder("/unit", "/code", "/name", "/partySince", "/contactTelephone");
    }

    @Test
    void whatNobodyWouldTypeIsRefusedAndNoFault() {
        for (String name : List.of("安\\u0000和", "安\\ud800和", "安\\uffff和")) {
            var refused = street.post("/companies", """
                    {"unit": "%s", "code": "%s", "name": "%s", "kind": "PROFESSIONAL"}
                    """.formatted(tree.street, CreditCodes.next(), name));
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        }
        assertThat(street.get("/companies?q=%00").status()).isEqualTo(400);
        assertThat(street.get("/companies/by-code/%E4%B8%80").status()).isEqualTo(422);
        JsonNode company = street.registered(tree.street, "安和物业");
        assertThat(street.change("POST", path(company) + "/close", 1, "{\"reason\": \"\\u0007\"}")
                        .status())
                .isEqualTo(422);
        assertThat(street.post(path(company) + "/reveal", "{\"field\": \"NAME\", \"reason\": \"核对\\u0000应急电话\"}")
                        .status())
                .isEqualTo(422);
        assertThat(street.change(
                                "PUT",
                                path(company) + "/party-organisation",
                                1,
                                "{\"form\": \"OWN_BRANCH\", \"since\": \"-99999-01-01\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void contactsLieSealedAreShownMaskedAndOpenedForAReason() {
        JsonNode company = street.registered(tree.street, "安和物业");
        String kept = jobs.sql("select contact_name || contact_telephone as kept from company_contacts where id = ?")
                .param(UUID.fromString(PropertyCaller.id(company)))
                .query((row, _) -> row.getString("kept"))
                .single();

        assertThat(kept).doesNotContain("李小明", "13812345678");
        assertThat(company.get("contactName").asString()).isEqualTo("李＊＊");
        assertThat(company.get("contactTelephone").asString()).isEqualTo("138****5678");

        var opened = street.post(path(company) + "/reveal", "{\"field\": \"TELEPHONE\", \"reason\": \"核对应急值守电话\"}");
        assertThat(opened.json().get("value").asString()).isEqualTo("13812345678");
        assertThat(opened.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aStreetThatIsServedSeesNameCodeAndItsOwnServicesOnly() {
        JsonNode company = street.registered(tree.street, "安和物业");
        street.started(company, tree.compound, "2026-01-01");
        assertThat(sibling.get(path(company)).status()).isEqualTo(404);

        var theirs = tree.add(tree.siblingCommunity, UnitType.COMPOUND, "和平小区");
        sibling.started(company, theirs, "2026-03-01");

        JsonNode seen = sibling.get(path(company)).json();
        assertThat(seen.get("name").asString()).isEqualTo("安和物业");
        assertThat(seen.get("kept").asBoolean()).isFalse();
        assertThat(seen.has("contactName") || seen.has("contactTelephone")).isFalse();
        JsonNode services =
                sibling.get("/services?company=" + PropertyCaller.id(company)).json();
        assertThat(texts(services.get("items"), "/place/name")).containsExactly("和平小区");
        assertThat(texts(sibling.get("/companies").json().get("items"), "/compounds"))
                .containsExactly("1");
        assertThat(sibling.get(path(company) + "/timeline").body()).doesNotContain("阳光小区");
    }

    @Test
    void onlyWhoKeepsACompanyChangesItOrSeesItsContact() {
        JsonNode company = street.registered(tree.street, "安和物业");
        var theirs = tree.add(tree.siblingCommunity, UnitType.COMPOUND, "和平小区");
        sibling.started(company, theirs, "2026-03-01");

        var changed = sibling.change("PATCH", path(company), 1, "{\"name\": \"别的名字\"}");
        var opened = sibling.post(path(company) + "/reveal", "{\"field\": \"NAME\", \"reason\": \"核对应急值守电话\"}");

        assertThat(changed.status()).isEqualTo(403);
        assertThat(changed.body()).contains("company-kept-elsewhere");
        assertThat(opened.status()).isEqualTo(403);
    }

    @Test
    void aCompanyKeptByAnotherUnitFromNowOnIsSeenThereWithAllThatHangsOnIt() {
        var district = PropertyCaller.clerkOf(port, tree.district);
        JsonNode company =
                street.registered(tree.street, "安和物业", "\"party\": \"INSTRUCTOR\", \"partySince\": \"2026-01-01\"");

        var moved = district.change("PATCH", path(company), 1, "{\"unit\": \"" + tree.siblingStreet + "\"}");

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(street.get(path(company)).status()).isEqualTo(404);
        JsonNode seen = sibling.get(path(company)).json();
        assertThat(seen.get("contactName").asString()).isEqualTo("李＊＊");
        assertThat(seen.get("party").asString()).isEqualTo("INSTRUCTOR");
    }

    @Test
    void aCompanyIsNotClosedWhileItServesSomewhereItsKeeperDoesNotSee() {
        JsonNode company = street.registered(tree.street, "安和物业");
        var theirs = tree.add(tree.siblingCommunity, UnitType.COMPOUND, "和平小区");
        JsonNode service = sibling.started(company, theirs, "2026-03-01");
        String reason = "{\"reason\": \"营业执照已注销\"}";

        var refused = street.change("POST", path(company) + "/close", 1, reason);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("company-still-serving", "1 个服务关系");

        sibling.change("POST", "/services/" + PropertyCaller.id(service) + "/end", 1, "{}");
        var closed = street.change("POST", path(company) + "/close", 1, reason);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(street.change("PATCH", path(company), 2, "{\"name\": \"又开\"}")
                        .body())
                .contains("company-closed");
    }

    @Test
    void aChangeOfWhatHasMovedOnIsRefused() {
        JsonNode company = street.registered(tree.street, "安和物业");
        assertThat(street.change("PATCH", path(company), 1, "{\"name\": \"安和集团\"}")
                        .status())
                .isEqualTo(200);

        assertThat(street.change("PATCH", path(company), 1, "{\"name\": \"安和\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theTimelineTellsWhatHappenedNewestFirst() {
        JsonNode company =
                street.registered(tree.street, "安和物业", "\"party\": \"INSTRUCTOR\", \"partySince\": \"2026-01-05\"");
        street.started(company, tree.compound, "2026-02-01");
        street.change("POST", path(company) + "/suspend", 1, "{\"reason\": \"整改中\"}");

        JsonNode happened = street.get(path(company) + "/timeline").json().get("items");

        assertThat(texts(happened, "/what"))
                .containsExactly("STATE_CHANGED", "REGISTERED", "SERVICE_STARTED", "PARTY_ORGANISED");
        assertThat(happened.at("/0/reason").asString()).isEqualTo("整改中");
        assertThat(happened.at("/2/place/name").asString()).isEqualTo("阳光小区");
    }

    @Test
    void theListIsFilteredSortedAndTurnedPageByPage() {
        var reader = PropertyCaller.as(port, Role.READER, tree.street);
        street.registered(tree.street, "甲物业");
        JsonNode second = street.registered(tree.community, "乙物业");
        street.registered(tree.street, "丙物业", "\"party\": \"OWN_BRANCH\", \"partySince\": \"2026-01-01\"");
        street.started(second, tree.compound, "2026-01-01");

        JsonNode first = reader.get("/companies?sort=COMPOUNDS&limit=2").json();
        assertThat(first.get("total").asLong()).isEqualTo(3);
        assertThat(texts(first.get("items"), "/name")).containsExactly("乙物业", "丙物业");
        JsonNode rest = reader.get("/companies?sort=COMPOUNDS&limit=2&cursor="
                        + first.get("next").asString())
                .json();
        assertThat(texts(rest.get("items"), "/name")).containsExactly("甲物业");
        assertThat(rest.has("next")).isFalse();

        assertThat(texts(reader.get("/companies?party=NONE&sort=NEWEST").json().get("items"), "/name"))
                .containsExactly("乙物业", "甲物业");
        assertThat(texts(
                        reader.get("/companies?within=" + tree.community).json().get("items"), "/name"))
                .containsExactly("乙物业");
        String code = second.get("code").asString();
        assertThat(texts(
                        reader.get("/companies?q=" + code.toLowerCase(Locale.ROOT))
                                .json()
                                .get("items"),
                        "/name"))
                .containsExactly("乙物业");
        JsonNode counts =
                reader.get("/companies/counts?party=NONE&kind=PROFESSIONAL").json();
        assertThat(counts.at("/parties/NONE").asLong()).isEqualTo(2);
        assertThat(counts.at("/parties/OWN_BRANCH").asLong()).isEqualTo(1);
        assertThat(counts.at("/kinds/PROFESSIONAL").asLong()).isEqualTo(2);
        for (String sort : List.of("NAME", "CODE", "NEWEST")) {
            JsonNode page = reader.get("/companies?limit=1&sort=" + sort).json();
            assertThat(reader.get("/companies?limit=1&sort=" + sort + "&cursor="
                                    + page.get("next").asString())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsDownloadedIsExactlyWhatTheListShows() {
        street.registered(tree.street, "甲物业");
        street.registered(tree.street, "乙物业", "\"party\": \"JOINT_BRANCH\", \"partySince\": \"2026-01-01\"");

        var file = street.get("/companies/export?format=CSV&party=JOINT_BRANCH");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("企业名称", "乙物业", "专业物业", "联合组建").doesNotContain("甲物业", "李小明");
        assertThat(file.header("Content-Disposition")).contains("companies.csv");
    }
}
