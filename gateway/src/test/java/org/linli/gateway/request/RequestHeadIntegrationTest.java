package org.linli.gateway.request;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

class RequestHeadIntegrationTest {

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        door = Door.to(SERVICE.baseUrl(), ISSUER);
    }

    @BeforeEach
    void startOver() {
        SERVICE.resetAll();
        SERVICE.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("X-Request-Id", "the-services-own")
                        .withHeader("Server", "Tomcat")
                        .withHeader("X-Frame-Options", "SAMEORIGIN")));
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aServiceSeesThePublicAddressWhateverTheCallerClaims() {
        door.send(door.request("/login")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "666")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6;host=evil.example"));

        LoggedRequest seen = seen();
        assertThat(seen.header("Host").values()).containsExactly("linli.example:8080");
        assertThat(seen.header("X-Forwarded-Host").values()).containsExactly("linli.example:8080");
        assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("http");
        assertThat(seen.header("X-Forwarded-Port").values()).containsExactly("8080");
        assertThat(seen.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(seen.containsHeader("X-Forwarded-Prefix")).isFalse();
        assertThat(seen.containsHeader("X-Real-IP")).isFalse();
        assertThat(seen.containsHeader("Forwarded")).isFalse();
    }

    @Test
    void behindATrustedProxyTheNearestStrangerIsTheClient() {
        try (Door trusting = Door.to(SERVICE.baseUrl(), ISSUER, "linli.gateway.trusted-proxies=127.0.0.1,10.0.0.0/8")) {
            trusting.send(trusting.request("/login").header("X-Forwarded-For", "6.6.6.6, 203.0.113.9, 10.1.2.3"));
        }

        assertThat(seen().header("X-Forwarded-For").values()).containsExactly("203.0.113.9");
    }

    @Test
    void aSaneRequestIdIsKept() {
        HttpResponse<String> answer = door.send(door.request("/login").header("X-Request-Id", "street-42.import_7"));

        assertThat(seen().getHeader("X-Request-Id")).isEqualTo("street-42.import_7");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("street-42.import_7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "<script>alert(1)</script>", "with space inside"})
    void anyOtherIsReplacedByANewOne(String id) {
        HttpResponse<String> answer = door.send(door.request("/login").header("X-Request-Id", id));

        String given = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(UUID.fromString(given).version()).isEqualTo(7);
        assertThat(seen().getHeader("X-Request-Id")).isEqualTo(given);
    }

    @Test
    void browsersAreToldWhatNotToDo() {
        HttpResponse<String> answer = door.get("/login");

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aServicesOwnContentPolicyStays() {
        SERVICE.stubFor(
                any(anyUrl()).willReturn(aResponse().withHeader("Content-Security-Policy", "script-src 'nonce-1'")));

        assertThat(door.get("/login").headers().allValues("Content-Security-Policy"))
                .containsExactly("script-src 'nonce-1'");
    }

    @Test
    void aPublicAddressWithTlsIsKeptByBrowsersAndToldToServices() {
        try (Door secure = Door.to(SERVICE.baseUrl(), ISSUER, "linli.gateway.public-url=https://linli.example")) {
            assertThat(secure.get("/login").headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        }
        assertThat(seen().getHeader("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(seen().getHeader("X-Forwarded-Port")).isEqualTo("443");
    }

    @Test
    void otherOriginsMayNotCallUnlessTheyAreListed() {
        String token = ISSUER.token("clerk");
        HttpResponse<String> off = door.send(door.request("/api/org/v1/units")
                .header("Authorization", "Bearer " + token)
                .header("Origin", "https://other.example"));
        assertThat(off.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();

        try (Door listing =
                Door.to(SERVICE.baseUrl(), ISSUER, "linli.gateway.cors.allowed-origins=https://other.example")) {
            HttpResponse<String> listed = listing.send(listing.request("/api/org/v1/units")
                    .header("Authorization", "Bearer " + token)
                    .header("Origin", "https://other.example"));
            assertThat(listed.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("https://other.example");
            HttpResponse<String> preflight = listing.send(listing.request("/api/org/v1/units")
                    .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                    .header("Origin", "https://other.example")
                    .header("Access-Control-Request-Method", "POST"));
            assertThat(preflight.statusCode()).isEqualTo(200);
            HttpResponse<String> unlisted = listing.send(listing.request("/api/org/v1/units")
                    .header("Authorization", "Bearer " + token)
                    .header("Origin", "https://evil.example"));
            assertThat(unlisted.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static LoggedRequest seen() {
        return LoggedRequest.createFrom(SERVICE.getAllServeEvents().getFirst().getRequest());
    }
}
