package org.linli.platform.projection;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.sample.SampleService;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the tree: filled from the snapshot, moved on by events, repaired when one is missing. */
@WholeService(projection = true)
@ContextConfiguration(classes = SampleService.class)
@TestPropertySource(
        properties = {"linli.service=sample", "spring.flyway.locations=classpath:db/platform,classpath:db/sample"})
class ProjectionIntegrationTest {

    static final WireMockServer ORG =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    static final UnitId CITY = new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    static final UnitId EAST = new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000002"));
    static final UnitId WEST = new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000003"));
    static final UnitId STREET = new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000004"));
    static final UnitId UNKNOWN = new UnitId(UUID.fromString("01990000-0000-7000-8000-000000000099"));

    @Autowired
    Places places;

    @Autowired
    PlacesProjection projection;

    @Autowired
    PlacesTable table;

    @Autowired
    PlacesRepair repair;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transaction;

    @BeforeAll
    static void theMasterOfTheTree() {
        ORG.stubFor(post(urlPathEqualTo("/oauth2/token"))
                .willReturn(okJson("{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
        publish(7, "东区");
    }

    @AfterAll
    static void stop() {
        ORG.stop();
    }

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        ORG.start();
        properties.add("linli.gateway", ORG::baseUrl);
    }

    private static String place(UnitId id, String path, long no, long noEnd, String type, String name, String parent) {
        return """
                {"id":"%s","path":"%s","no":%d,"noEnd":%d,"type":"%s","name":"%s","validFrom":"2020-01-01"%s,"new":1}""".formatted(id, path, no, noEnd, type, name, parent);
    }

    private static String below(UnitId parent) {
        return ",\"parent\":\"" + parent + "\"";
    }

    /** Two pages, each only for the service's own token. */
    private static void publish(long revision, String eastName) {
        var c = CITY.label();
        var first = place(CITY, c, 0, 9_999, "CITY", "测试市", "");
        var rest = String.join(
                ",",
                place(EAST, c + "." + EAST.label(), 100, 199, "DISTRICT", eastName, below(CITY)),
                place(STREET, c + "." + EAST.label() + "." + STREET.label(), 110, 119, "STREET", "河滨街道", below(EAST)),
                place(WEST, c + "." + WEST.label(), 500, 599, "DISTRICT", "西区", below(CITY)));
        page(revision, absent(), "{\"items\":[" + first + "],\"next\":\"two\"}");
        page(revision, equalTo("two"), "{\"items\":[" + rest + "]}");
    }

    private static void page(
            long revision, com.github.tomakehurst.wiremock.matching.StringValuePattern cursor, String body) {
        ORG.stubFor(get(urlPathEqualTo("/api/org/v1/places"))
                .withQueryParam("cursor", cursor)
                .withHeader("Authorization", equalTo("Bearer own"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("X-Tree-Revision", Long.toString(revision))
                        .withBody(body)));
    }

    private void happened(String what, long revision, String data) {
        var event = new Envelope(
                UUID.randomUUID().toString(),
                "/org-service",
                "org.unit." + what,
                EAST.toString(),
                Instant.EPOCH,
                revision,
                EAST,
                json.readTree(data));
        transaction.executeWithoutResult(_ -> projection.handle(event));
    }

    private String nameOfEast() {
        return places.find(EAST).map(Place::name).orElse("");
    }

    private List<UnitId> byPath(UnitId within, String path) {
        return places.findByPath(within, path, 2).stream().map(Place::id).toList();
    }

    private List<UnitId> byNames(UnitId within, String... names) {
        return places.findByNames(within, List.of(names), 10).stream()
                .map(Place::id)
                .toList();
    }

    @Test
    void theCopyFollowsTheTree() {
        await().atMost(Duration.ofSeconds(30)).until(() -> table.state().revision() == 7);
        assertThat(places.root().map(Place::id)).contains(CITY);
        assertThat(places.lineage(STREET)).extracting(Place::id).containsExactly(CITY, EAST, STREET);
        assertThat(places.lineages(Set.of(STREET, WEST, UNKNOWN)))
                .containsOnlyKeys(STREET, WEST)
                .hasEntrySatisfying(
                        STREET, line -> assertThat(line).extracting(Place::id).containsExactly(CITY, EAST, STREET))
                .hasEntrySatisfying(
                        WEST, line -> assertThat(line).extracting(Place::id).containsExactly(CITY, WEST));
        assertThat(places.lineage(UNKNOWN)).isEmpty();

        happened("renamed", 8, "{\"id\":\"%s\",\"name\":\"东新区\",\"later\":1}".formatted(EAST));
        happened("renamed", 7, "{\"id\":\"%s\",\"name\":\"早已过去\"}".formatted(EAST));
        assertThat(nameOfEast()).isEqualTo("东新区");

        happened("moved", 9, """
                {"id":"%s","newParent":"%s","oldPath":"%s","newPath":"%s","from":110,"to":119,"shift":400}""".formatted(
                        STREET,
                        WEST,
                        CITY.label() + "." + EAST.label() + "." + STREET.label(),
                        CITY.label() + "." + WEST.label() + "." + STREET.label()));
        assertThat(places.children(WEST)).extracting(Place::no).containsExactly(510L);
        assertThat(places.lineage(STREET)).extracting(Place::id).containsExactly(CITY, WEST, STREET);
        assertThat(byPath(CITY, "河滨街道")).containsExactly(STREET);
        assertThat(byPath(CITY, "测试市 / 西区／河滨街道")).containsExactly(STREET);
        assertThat(byPath(WEST, "西区/河滨街道")).containsExactly(STREET);
        assertThat(byPath(CITY, "东新区/河滨街道")).isEmpty();
        assertThat(byPath(EAST, "河滨街道")).isEmpty();
        assertThat(byPath(CITY, " / ")).isEmpty();
        assertThat(byNames(CITY, "河滨街道", "西区", "没有")).containsExactlyInAnyOrder(STREET, WEST);
        assertThat(byNames(WEST, "河滨街道", "东新区")).containsExactly(STREET);
        assertThat(byNames(CITY)).isEmpty();

        publish(12, "东城区");
        happened("closed", 12, "{\"id\":\"%s\",\"validTo\":\"2026-01-01\"}".formatted(WEST));
        await().atMost(Duration.ofSeconds(30)).until(() -> table.state().revision() == 12);
        assertThat(nameOfEast())
                .as("from the snapshot, since two events were missed")
                .isEqualTo("东城区");
        assertThat(places.children(EAST)).extracting(Place::id).containsExactly(STREET);

        ORG.stubFor(get(urlPathEqualTo("/api/org/v1/places")).willReturn(serverError()));
        assertThatThrownBy(repair::run).isInstanceOf(IllegalStateException.class);
        assertThat(nameOfEast()).as("while the master is away the copy stays").isEqualTo("东城区");
    }
}
