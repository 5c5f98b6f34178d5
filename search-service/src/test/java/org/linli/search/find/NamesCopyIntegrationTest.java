package org.linli.search.find;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.search.contract.PublishedApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What there was before anybody listened, and what was missed: the snapshot says. */
class NamesCopyIntegrationTest extends FindCity {

    static final WireMockServer OTHERS =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    static final PublishedApi VOLUNTEER = PublishedApi.of("volunteer");
    static final List<String> FAULTS = new CopyOnWriteArrayList<>();

    @Autowired
    NamesCopy copy;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        OTHERS.addMockServiceRequestListener(NamesCopyIntegrationTest::check);
        OTHERS.start();
        properties.add("linli.gateway", OTHERS::baseUrl);
    }

    private static void check(Request request, Response response) {
        if (request.getUrl().startsWith("/api/")) {
            FAULTS.addAll(VOLUNTEER.faults(
                    "GET",
                    request.getUrl().replaceFirst("\\?.*", ""),
                    null,
                    response.getStatus(),
                    response.getBodyAsString()));
        }
    }

    @AfterAll
    static void stop() {
        OTHERS.stop();
        assertThat(FAULTS).isEmpty();
    }

    @BeforeEach
    void aServiceWithItsOwnToken() {
        OTHERS.resetAll();
        OTHERS.stubFor(post(urlPathEqualTo("/oauth2/token"))
                .willReturn(okJson("{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    }

    private static void page(StringValuePattern cursor, String next, String... items) {
        OTHERS.stubFor(get(urlPathEqualTo("/api/volunteer/v1/names"))
                .withQueryParam("cursor", cursor)
                .withHeader("Authorization", equalTo("Bearer own"))
                .willReturn(okJson("{\"items\": [%s]%s}".formatted(String.join(",", items), next))));
    }

    private static void publish(String... items) {
        page(absent(), "", items);
    }

    private String team(UUID id, String name, long version) {
        return named("TEAM", id, name, version);
    }

    private String named(String kind, UUID id, String name, long version) {
        return """
                {"kind": "%s", "id": "%s", "unit": "%s", "name": "%s", "detail": "PATROL", "alsoAt": [], "version": %d}
                """.formatted(kind, id, tree.street, name, version);
    }

    /** As if it had been heard of some time ago. */
    private void longAgo(UUID... ids) {
        jobs.sql("update finds set heard_at = heard_at - interval '1 hour' where id = any (:ids)")
                .param("ids", ids)
                .update();
    }

    @Test
    void whatWasThereBeforeIsFoundPageByPageAndUnknownKindsArePassedOver() {
        UUID[] ids = {newId(), newId(), newId()};
        page(absent(), ", \"next\": \"two\"", team(ids[0], mark + "一", 4), team(ids[1], mark + "二", 1));
        page(equalTo("two"), "", team(ids[2], mark + "三", 2), named("VENTURE", newId(), mark + "公益", 1));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark))
                .containsExactly("TEAM " + mark + "一", "TEAM " + mark + "二", "TEAM " + mark + "三");
    }

    @Test
    void ofEventAndSnapshotTheNewerHoldsWhicheverComesFirst() {
        UUID one = aTeam(tree.street, mark + "一");
        heard("volunteer.team.changed", one, tree.street, 2, ", \"name\": \"%s改\"".formatted(mark));
        UUID two = aTeam(tree.street, mark + "二");
        longAgo(one, two);
        publish(team(one, mark + "一", 1), team(two, mark + "新", 3));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactlyInAnyOrder("TEAM " + mark + "改", "TEAM " + mark + "新");
        heard("volunteer.team.changed", two, tree.street, 2, ", \"name\": \"%s旧\"".formatted(mark));
        assertThat(found(tree.street, mark + "旧")).doesNotContain("TEAM " + mark + "旧");
    }

    @Test
    void whatAMissedEventSaidIsInTheSnapshotOfTheSameVersion() {
        UUID team = aTeam(tree.street, mark + "一");
        // The second, which gave it another name, never came.
        heard("volunteer.team.changed", team, tree.street, 3, ", \"kind\": \"PATROL\"");
        publish(team(team, mark + "改", 3));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "改");
    }

    @Test
    void whatTheSnapshotDoesNotHaveIsOverButForWhatWasJustHeardOf() {
        UUID dissolved = aTeam(tree.street, mark + "一");
        UUID there = aTeam(tree.street, mark + "二");
        longAgo(dissolved, there);
        aTeam(tree.street, mark + "三");
        publish(team(there, mark + "二", 1));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "二", "TEAM " + mark + "三");
        heard("volunteer.team.changed", dissolved, tree.street, 2, ", \"name\": \"%s又来\"".formatted(mark));
        assertThat(found(tree.street, mark + "又来"))
                .as("a newer event says that it is there")
                .hasSize(1);
    }

    @Test
    void whileTheServiceIsAwayItsThingsStayAsTheyAre() {
        UUID[] teams = {aTeam(tree.street, mark + "一"), aTeam(tree.street, mark + "二")};
        longAgo(teams);
        page(absent(), ", \"next\": \"two\"", team(teams[0], mark + "一", 1));
        OTHERS.stubFor(get(urlPathEqualTo("/api/volunteer/v1/names"))
                .withQueryParam("cursor", equalTo("two"))
                .willReturn(serverError()));

        assertThatThrownBy(() -> copy.of(FindSource.VOLUNTEER)).isInstanceOf(RuntimeException.class);

        assertThat(found(tree.street, mark)).hasSize(2);
    }
}
