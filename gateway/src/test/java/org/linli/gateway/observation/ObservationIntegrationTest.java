package org.linli.gateway.observation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

class ObservationIntegrationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private static Path folder;

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Path log;
    private static int managementPort;
    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        SERVICE.start();
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse()));
        log = folder.resolve("gateway.json");
        managementPort = freePort();
        door = Door.to(
                SERVICE.baseUrl(),
                ISSUER,
                "logging.file.name=" + log,
                "logging.structured.format.file=ecs",
                "management.server.port=" + managementPort,
                "management.server.address=127.0.0.1");
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aRequestIsLoggedUnderItsIdWithoutQueryAddressOrSubject() throws IOException {
        door.send(door.request("/api/search/v1/opinions?q=zhangsan-at-home")
                .header("Authorization", "Bearer " + ISSUER.token("account-of-li-si"))
                .header("X-Request-Id", "observed-1")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        String line = logged("1");
        assertThat(line)
                .startsWith("{")
                .contains("/api/search/v1/opinions", TRACE, "\"route\":\"search\"")
                .doesNotContain("zhangsan", "account-of-li-si", "127.0.0.1");
    }

    @Test
    void aCodeByWhichAResidentReadsStandsInNoLog() throws IOException {
        for (String path :
                new String[] {"/api/search/open311/v2/tokens/k3m7p.json", "/api/search/v1/receipts?code=k3m7p"}) {
            String id = "discreet-" + (path.contains("?") ? "query" : "path");
            door.send(door.request(path).header("X-Request-Id", "observed-" + id));

            assertThat(logged(id))
                    .contains("/api/search/", "\"route\":\"search\"")
                    .doesNotContain("k3m7p");
        }
    }

    @Test
    void theTraceGoesOnIntoTheService() throws IOException {
        assertThat(sentOn("traced", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-0[01]")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(logged("traced")).contains(TRACE);
    }

    @Test
    void theDoorDecidesWhetherATraceIsRecordedWhateverTheCallerSays() throws IOException {
        var begin = "4bf92f3577b34da6";

        assertThat(sentOn("asked", "00-" + begin + "7fffffffffffffff-00f067aa0ba902b7-01"))
                .endsWith("-00");
        assertThat(sentOn("unasked", "00-" + begin + "0000000000000001-00f067aa0ba902b7-00"))
                .endsWith("-01");
    }

    @Test
    void aTraceThatNobodyBeganIsBegunAndGoesOnIntoTheService() throws IOException {
        assertThat(sentOn("begun", null)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(logged("begun")).contains(traceOf("begun"));
    }

    @Test
    void aTraceparentThatIsNoneIsReplaced() throws IOException {
        assertThat(sentOn("replaced", "00-" + "0".repeat(32) + "-zhangsan-01"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
                .doesNotContain("0".repeat(32));
        assertThat(logged("replaced")).contains(traceOf("replaced"));
    }

    /** Asks with this traceparent, or without any, and tells the only one that the service got. */
    private static String sentOn(String name, @Nullable String traceparent) {
        var request = door.request("/api/search/v1/" + name)
                .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                .header("X-Request-Id", "observed-" + name);
        door.send(traceparent == null ? request : request.header("traceparent", traceparent));
        return received(name);
    }

    private static String received(String name) {
        var headers = SERVICE.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().endsWith("/" + name))
                .flatMap(event -> event.getRequest().header("traceparent").values().stream())
                .toList();
        assertThat(headers).hasSize(1);
        return headers.getFirst();
    }

    private static String traceOf(String name) {
        return received(name).split("-", -1)[1];
    }

    private static String logged(String name) throws IOException {
        await().untilAsserted(() -> assertThat(Files.readString(log)).contains("observed-" + name));
        return Files.readString(log)
                .lines()
                .filter(text -> text.contains("observed-" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void requestsAreCountedPerRoute() {
        door.get("/api/org/v1/units", ISSUER.token("clerk"));

        assertThat(door.context()
                        .getBean(MeterRegistry.class)
                        .get("spring.cloud.gateway.requests")
                        .tag("routeId", "org")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void aManagementPortOfItsOwnServesMetricsAndThePublicOneDoesNot() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> metrics = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(metrics.statusCode()).isEqualTo(200);
        }
        assertThat(door.get("/actuator/prometheus", ISSUER.token("clerk")).statusCode())
                .isNotEqualTo(200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
