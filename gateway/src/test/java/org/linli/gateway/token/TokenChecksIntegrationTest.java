package org.linli.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

class TokenChecksIntegrationTest {

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withBody("passed")));
        door = Door.to(SERVICE.baseUrl(), ISSUER);
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aValidTokenPasses() {
        assertThat(door.get("/api/org/v1/units", ISSUER.token("clerk")).body()).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/login",
                "/logout",
                "/userinfo",
                "/connect/logout",
                "/account/password",
                "/api/org/openapi.json",
                "/api/search/openapi.json",
                "/api/search/v1/receipts",
                "/api/search/open311/discovery.xml",
                "/api/search/open311/v2/services/elevator.json",
                // What leads to nobody else is the portal's, which signs people in itself.
                "/elsewhere"
            })
    void anOpenPathNeedsNoToken(String path) {
        assertThat(door.get(path).body()).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/org/v1/units",
                "/api/search/v1/opinions",
                "/api/search/v1/receipts/of-all",
                "/api/unknown",
                "/api/elsewhere"
            })
    void everythingElseNeedsOne(String path) {
        HttpResponse<String> answer = door.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body())
                .contains("\"type\":\"urn:linli:problem:unauthorized\"", "\"status\":401", "\"title\":\"未登录或登录已失效\"")
                .contains("\"instance\":\"" + path + "\"")
                .contains("\"requestId\":\""
                        + answer.headers().firstValue("X-Request-Id").orElseThrow() + "\"");
    }

    @Test
    void aProblemSpeaksEnglishWhenAsked() {
        HttpResponse<String> answer =
                door.send(door.request("/api/org/v1/units").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1"));

        assertThat(answer.body()).contains("Not signed in");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    }

    @Test
    void aBadTokenIsRefusedEvenOnAnOpenPath() {
        assertThat(door.get("/userinfo", "rubbish").statusCode()).isEqualTo(401);
        assertThat(door.get("/userinfo", "rubbish").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void aForgedTokenIsRefused() {
        assertThat(door.get("/api/org/v1/units", ISSUER.forged("clerk")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        String expired = ISSUER.token(TestIssuer.NAME, "clerk", Instant.now().minusSeconds(120));

        assertThat(door.get("/api/org/v1/units", expired).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherIssuersTokenIsRefused() {
        String foreign =
                ISSUER.token("https://elsewhere.example", "clerk", Instant.now().plusSeconds(300));

        assertThat(door.get("/api/org/v1/units", foreign).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String claims = "{\"iss\":\"" + TestIssuer.NAME + "\",\"sub\":\"clerk\",\"exp\":4102444800}";
        String unsigned = base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";

        assertThat(door.get("/api/org/v1/units", unsigned).statusCode()).isEqualTo(401);
    }

    @Test
    void anIssuerThatIsDownLocksNobodyOut() {
        String token = ISSUER.token("clerk");
        try (Door ownDoor = Door.to(
                SERVICE.baseUrl(),
                ISSUER,
                "linli.gateway.tokens.keys-fresh=10s",
                "linli.gateway.tokens.keys-pause=100ms")) {
            assertThat(ownDoor.get("/api/org/v1/units", token).statusCode()).isEqualTo(200);
            ISSUER.goDown();

            assertThat(ownDoor.get("/api/org/v1/units", token).statusCode()).isEqualTo(200);
            // A key nobody knows makes the gateway ask the issuer, in vain; the known one still serves.
            assertThat(ownDoor.get("/api/org/v1/units", forgedWithUnknownKey()).statusCode())
                    .isEqualTo(401);
            assertThat(ownDoor.get("/api/org/v1/units", token).statusCode()).isEqualTo(200);
        } finally {
            ISSUER.comeBack();
        }
    }

    @Test
    void aStartWhileTheIssuerIsDownAsksCallersToComeBackAndHeals() {
        ISSUER.goDown();
        try (Door ownDoor = Door.to(SERVICE.baseUrl(), ISSUER, "linli.gateway.tokens.keys-pause=100ms")) {
            HttpResponse<String> answer = ownDoor.get("/api/org/v1/units", ISSUER.token("clerk"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("urn:linli:problem:unavailable");

            ISSUER.comeBack();
            await().untilAsserted(() -> assertThat(ownDoor.get("/api/org/v1/units", ISSUER.token("clerk"))
                            .statusCode())
                    .isEqualTo(200));
        } finally {
            ISSUER.comeBack();
        }
    }

    @Test
    void aNewKeyIsFetchedWithItsFirstToken() {
        try (TestIssuer issuer = new TestIssuer();
                Door ownDoor = Door.to(SERVICE.baseUrl(), issuer, "linli.gateway.tokens.keys-pause=100ms")) {
            assertThat(ownDoor.get("/api/org/v1/units", issuer.token("clerk")).statusCode())
                    .isEqualTo(200);
            issuer.changeKey();

            await().untilAsserted(() -> assertThat(ownDoor.get("/api/org/v1/units", issuer.token("clerk"))
                            .statusCode())
                    .isEqualTo(200));
        }
    }

    private static String forgedWithUnknownKey() {
        try (TestIssuer other = new TestIssuer()) {
            return other.token("clerk");
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
