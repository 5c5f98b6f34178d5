package org.linli.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

/** A service that takes whatever leads to nobody else, as the portal does. */
class RestIntegrationTest {

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final WireMockServer PORTAL = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withBody("service")));
        PORTAL.start();
        PORTAL.stubFor(any(anyUrl()).willReturn(aResponse().withBody("portal")));
        door = Door.to(
                SERVICE.baseUrl(),
                ISSUER,
                "linli.gateway.services.aportal.title=门户",
                "linli.gateway.services.aportal.url=" + PORTAL.baseUrl(),
                "linli.gateway.services.aportal.paths=/**",
                "linli.gateway.services.aportal.open=/**");
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
        PORTAL.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/opinions/7?tab=history", "/VAADIN/build/index.js", "/sign-in/linli"})
    void whatLeadsToNobodyElseLeadsThereWithoutAToken(String path) {
        assertThat(door.get(path).body()).isEqualTo("portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/oauth2/jwks", "/connect/logout", "/api/org/openapi.json"})
    void whatIsSomebodysStaysSomebodys(String path) {
        assertThat(door.get(path).body()).isEqualTo("service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/org/v1/units", "/api/search/v1/opinions", "/api/unknown"})
    void anOpenRestOpensNoApi(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(401);
        assertThat(door.get("/api/org/v1/units", ISSUER.token("clerk")).body()).isEqualTo("service");
    }

    @Test
    void anApiThatIsNotThereIsNoPageOfThePortal() {
        assertThat(door.get("/api/unknown", ISSUER.token("clerk")).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfApisStays() {
        assertThat(door.get("/api").body()).contains("<title>邻里开放接口</title>");
    }
}
