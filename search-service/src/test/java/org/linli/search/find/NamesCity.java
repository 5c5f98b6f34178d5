package org.linli.search.find;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.search.contract.PublishedApi;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Beside the other services, which say what they have; each is held to what it has published of its API. */
abstract class NamesCity extends FindCity {

    static final WireMockServer OTHERS =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final Map<String, PublishedApi> PUBLISHED = Arrays.stream(FindSource.values())
            .collect(Collectors.toMap(FindSource::service, source -> PublishedApi.of(source.service())));
    private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        if (!OTHERS.isRunning()) {
            OTHERS.addMockServiceRequestListener(NamesCity::check);
            OTHERS.start();
        }
        properties.add("linli.gateway", OTHERS::baseUrl);
    }

    private static void check(Request request, Response response) {
        if (request.getUrl().startsWith("/api/")) {
            String path = request.getUrl().replaceFirst("\\?.*", "");
            FAULTS.addAll(Objects.requireNonNull(PUBLISHED.get(path.split("/", -1)[2]))
                    .faults("GET", path, null, response.getStatus(), response.getBodyAsString()));
        }
    }

    @BeforeEach
    void servicesAndATokenOfTheirOwn() {
        FAULTS.clear();
        OTHERS.resetAll();
        OTHERS.stubFor(post(urlPathEqualTo("/oauth2/token"))
                .willReturn(okJson("{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    }

    @AfterEach
    void nobodyHasDriftedFromWhatIsPublished() {
        assertThat(FAULTS).isEmpty();
    }

    private static MappingBuilder asked(FindSource source, StringValuePattern cursor) {
        return get(urlPathEqualTo("/api/" + source.service() + "/v1/names"))
                .withQueryParam("cursor", cursor)
                .withHeader("Authorization", equalTo("Bearer own"));
    }

    /** @param next behind the items, with a comma before it, or nothing */
    static void page(FindSource source, StringValuePattern cursor, String next, String... items) {
        OTHERS.stubFor(asked(source, cursor)
                .willReturn(okJson("{\"items\": [%s]%s}".formatted(String.join(",", items), next))));
    }

    static void publish(FindSource source, String... items) {
        page(source, absent(), "", items);
    }

    static void isAway(FindSource source, StringValuePattern cursor) {
        OTHERS.stubFor(asked(source, cursor).willReturn(serverError()));
    }

    String team(UUID id, String name, long version) {
        return named("TEAM", id, name, version);
    }

    String named(String kind, UUID id, String name, long version) {
        return """
                {"kind": "%s", "id": "%s", "unit": "%s", "name": "%s", "detail": "PATROL", "alsoAt": [], "version": %d}
                """.formatted(kind, id, tree.street, name, version);
    }

    /** How often each service was asked. */
    static Map<String, Long> timesAsked() {
        return OTHERS.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .filter(url -> url.startsWith("/api/"))
                .map(url -> url.split("/", -1)[2])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
