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

        await().untilAsserted(() -> assertThat(Files.readString(log)).contains("observed-1"));
        String line = Files.readString(log)
                .lines()
                .filter(text -> text.contains("observed-1"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .startsWith("{")
                .contains("/api/search/v1/opinions", TRACE, "\"route\":\"search\"")
                .doesNotContain("zhangsan", "account-of-li-si", "127.0.0.1");
    }

    @Test
    void theTraceGoesOnIntoTheService() {
        door.send(door.request("/api/search/v1/traced")
                .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(SERVICE.getAllServeEvents().stream()
                        .filter(event -> event.getRequest().getUrl().endsWith("/traced"))
                        .map(event -> event.getRequest().getHeader("traceparent")))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE)
                .doesNotContain("00f067aa0ba902b7");
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
