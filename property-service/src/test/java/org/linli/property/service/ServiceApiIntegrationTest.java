package org.linli.property.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.linli.property.company.CreditCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class ServiceApiIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    PropertyCaller clerk;
    JsonNode anhe;
    JsonNode kangtai;

    @BeforeEach
    void twoCompanies() {
        tree = new TestPlaces(jobs);
        clerk = PropertyCaller.clerkOf(port, tree.street);
        anhe = clerk.registered(tree.street, "安和物业");
        kangtai = clerk.registered(tree.street, "康泰物业");
    }

    private Http.Answer start(JsonNode company, UnitId unit, String mode, String since) {
        return clerk.post("/services", PropertyCaller.service(company, unit, mode, since));
    }

    private Http.Answer end(JsonNode service, String until) {
        return clerk.change(
                "POST", "/services/" + PropertyCaller.id(service) + "/end", 1, "{\"until\": \"" + until + "\"}");
    }

    @Test
    void aCompoundHasOneProfessionalServiceAtATime() {
        JsonNode first = clerk.started(anhe, tree.compound, "2026-01-01");

        var second = start(kangtai, tree.compound, "SHARED", "2026-06-01");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("compound-served", "安和物业", "阳光小区", "2026-01-01");

        assertThat(end(first, "2026-06-01").status()).isEqualTo(200);
        assertThat(start(kangtai, tree.compound, "SHARED", "2026-05-31").status())
                .isEqualTo(409);
        assertThat(start(kangtai, tree.compound, "SHARED", "2026-06-01").status())
                .isEqualTo(201);
    }

    @Test
    void aStreetsFallbackMayStandBesideTheProfessionalServiceThatTakesOver() {
        assertThat(start(anhe, tree.compound, "STREET_FALLBACK", "2026-01-01").status())
                .isEqualTo(201);
        assertThat(start(kangtai, tree.compound, "SINGLE", "2026-02-01").status())
                .isEqualTo(201);
    }

    @Test
    void anAreaAndItsCompoundsAreNotServedTwice() {
        UnitId area = tree.add(tree.community, UnitType.AREA, "第一片区");
        UnitId old = tree.add(area, UnitType.COMPOUND, "老院");
        JsonNode whole = clerk.started(anhe, area, "2026-01-01");

        assertThat(start(kangtai, old, "SINGLE", "2026-02-01").body()).contains("compound-served");

        end(whole, "2026-02-01");
        clerk.started(kangtai, old, "2026-02-01");
        assertThat(start(anhe, area, "SINGLE", "2026-03-01").body()).contains("compound-served", "康泰物业");
    }

    @Test
    void ofManyWhoStartAtOnceOneStarts() throws Exception {
        UnitId area = tree.add(tree.community, UnitType.AREA, "第一片区");
        UnitId old = tree.add(area, UnitType.COMPOUND, "老院");
        List<UnitId> units = List.of(area, old, area, old, old, area);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = units.stream()
                    .<Callable<Integer>>map(
                            unit -> () -> start(clerk.registered(tree.street, "竞争物业"), unit, "SINGLE", "2026-01-01")
                                    .status())
                    .toList();
            List<Integer> statuses =
                    threads.invokeAll(tries).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
    }

    @Test
    void onlyOpenCompoundsAndAreasOfOnesOwnPartAreServed() {
        UnitId closed = tree.add(tree.community, UnitType.COMPOUND, "拆了的小区");
        jobs.sql("update places set valid_to = '2026-01-01' where id = ?")
                .param(closed.value())
                .update();

        for (UnitId unit : List.of(closed, tree.siblingCommunity, tree.community)) {
            var refused = start(anhe, unit, "SINGLE", "2026-01-01");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/unit");
        }
    }

    @Test
    void aSuspendedCompanyTakesOnNothingNewButMayGoOn() {
        JsonNode service = clerk.started(anhe, tree.compound, "2026-01-01");
        clerk.change("POST", "/companies/" + PropertyCaller.id(anhe) + "/suspend", 1, "{\"reason\": \"整改中\"}");
        UnitId other = tree.add(tree.community, UnitType.COMPOUND, "新小区");

        assertThat(start(anhe, other, "SINGLE", "2026-02-01").body()).contains("company-takes-on-nothing");
        assertThat(clerk.get("/services/" + PropertyCaller.id(service))
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void whatAStreetSetUpAsAFallbackServesInThatModeOnly() {
        JsonNode fallback = clerk.made("/companies", """
                {"unit": "%s", "code": "%s", "name": "河滨街道兜底服务中心", "kind": "STREET_FALLBACK"}
                """.formatted(tree.street, CreditCodes.next()));

        var refused = start(fallback, tree.compound, "SINGLE", "2026-01-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/mode");
        assertThat(start(fallback, tree.compound, "STREET_FALLBACK", "2026-01-01")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aWrongFirstDayIsPutRightUnlessAnotherServiceStandsInTheWay() {
        JsonNode first = clerk.started(anhe, tree.compound, "2026-01-01");
        end(first, "2026-03-01");
        JsonNode second = clerk.started(kangtai, tree.compound, "2026-04-01");
        String path = "/services/" + PropertyCaller.id(second);

        assertThat(clerk.change("PATCH", path, 1, "{\"since\": \"2026-02-01\"}").body())
                .contains("compound-served");
        var corrected = clerk.change("PATCH", path, 1, "{\"since\": \"2026-03-01\"}");
        assertThat(corrected.json().get("since").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void aServiceEndsOnceAndNotBeforeItBegan() {
        JsonNode service = clerk.started(anhe, tree.compound, "2026-03-01");

        assertThat(end(service, "2026-02-01").status()).isEqualTo(422);
        assertThat(end(service, LocalDate.of(2099, 1, 1).toString()).status()).isEqualTo(422);
        var ended = end(service, "2026-03-01");
        assertThat(ended.json().get("state").asString()).isEqualTo("ENDED");
        assertThat(clerk.change("POST", "/services/" + PropertyCaller.id(service) + "/end", 2, "{}")
                        .body())
                .contains("service-ended");
    }

    @Test
    void theListFollowsTheTreeAndItsFilters() {
        UnitId second = tree.add(tree.community, UnitType.COMPOUND, "二期");
        clerk.started(anhe, tree.compound, "2026-01-01");
        end(clerk.started(kangtai, second, "2026-01-01"), "2026-02-01");

        JsonNode first = clerk.get("/services?limit=1").json();
        assertThat(first.get("total").asLong()).isEqualTo(2);
        assertThat(first.at("/items/0/place/name").asString()).isEqualTo("阳光小区");
        JsonNode next = clerk.get(
                        "/services?limit=1&cursor=" + first.get("next").asString())
                .json();
        assertThat(next.at("/items/0/place/above").values().stream().map(JsonNode::asString))
                .containsExactly("东区", "河滨街道", "幸福社区");

        assertThat(clerk.get("/services?state=ENDED")
                        .json()
                        .at("/items/0/company/name")
                        .asString())
                .isEqualTo("康泰物业");
        assertThat(clerk.get("/services/export?format=CSV").body()).contains("东区/河滨街道/幸福社区/二期", "已结束");
    }
}
