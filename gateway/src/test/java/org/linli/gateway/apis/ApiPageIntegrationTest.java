package org.linli.gateway.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

/** The page of APIs, and what else the door itself answers. */
class ApiPageIntegrationTest {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.to(
                "http://127.0.0.1:1",
                ISSUER,
                "linli.gateway.trusted-proxies=127.0.0.1",
                "linli.gateway.metrics-from=10.0.0.7");
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/docs"})
    void thePageIsOpenAndLoadsNothingFromElsewhere(String path) {
        HttpResponse<String> page = door.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>邻里开放接口</title>")
                .doesNotContain("http://", "https://", "<style", "onclick");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/docs/swagger-ui-bundle.js, text/javascript",
        "/api/docs/swagger-ui.css, text/css",
        "/api/docs/page.js, text/javascript",
        "/api/docs/page.css, text/css",
        "/favicon.ico, image/svg+xml"
    })
    void whatThePageLoadsIsServedHere(String path, String type) {
        HttpResponse<String> file = door.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @Test
    void everyServicesDocumentIsOffered() {
        assertThat(door.get("/api/docs/documents.json").body())
                .isEqualTo("[{\"name\":\"组织服务\",\"url\":\"/api/org/openapi.json\"},"
                        + "{\"name\":\"搜索服务\",\"url\":\"/api/search/openapi.json\"},"
                        + "{\"name\":\"志愿服务\",\"url\":\"/api/volunteer/openapi.json\"},"
                        + "{\"name\":\"物业服务\",\"url\":\"/api/property/openapi.json\"}]");
    }

    @Test
    void anAddressWithoutAServiceIsNotFound() {
        HttpResponse<String> answer = door.get("/api/nowhere", ISSUER.token("clerk"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:linli:problem:not-found", "地址不存在");
    }

    @Test
    void anAddressThatClimbsIsMalformed() {
        assertThat(door.get("/api/docs/..%2f..%2fapplication.yaml").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOpenWithoutDetails(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(200);
        assertThat(door.get(path).body()).doesNotContain("components", "details");
    }

    @Test
    void metricsAreForListedAddressesOnly() {
        assertThat(door.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(door.get("/actuator/prometheus", ISSUER.token("clerk")).statusCode())
                .isEqualTo(403);

        HttpResponse<String> listed =
                door.send(door.request("/actuator/prometheus").header("X-Forwarded-For", "10.0.0.7"));
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.body()).contains("resilience4j_circuitbreaker_state", "name=\"search\"");
    }
}
