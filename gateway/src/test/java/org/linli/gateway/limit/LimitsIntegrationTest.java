package org.linli.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

/** Each test comes from addresses and with subjects of its own, told through a trusted proxy. */
class LimitsIntegrationTest {

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        SERVICE.stubFor(any(anyUrl()).willReturn(aResponse()));
        door = Door.to(
                SERVICE.baseUrl(),
                ISSUER,
                "linli.gateway.trusted-proxies=127.0.0.1",
                "linli.gateway.limits.caller.burst=5",
                "linli.gateway.limits.caller.per-minute=1",
                "linli.gateway.limits.address.burst=4",
                "linli.gateway.limits.address.per-minute=1",
                "linli.gateway.limits.pages.burst=7",
                "linli.gateway.limits.pages.per-minute=1",
                "linli.gateway.limits.sign-in.burst=2",
                "linli.gateway.limits.sign-in.per-minute=1",
                "linli.gateway.limits.exempt=198.51.100.0/24");
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aCallerWhoAsksTooOftenIsAskedToWait() {
        assertThat(calls(6, "203.0.113.1", "eager")).containsExactly(200, 200, 200, 200, 200, 429);

        HttpResponse<String> answer = call("203.0.113.1", "eager");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(answer.body()).contains("urn:linli:problem:too-many-requests", "请求过于频繁");
    }

    @Test
    void callersBehindOneAddressDoNotUseUpEachOthersShare() {
        calls(6, "203.0.113.2", "greedy");

        assertThat(call("203.0.113.2", "modest").statusCode()).isEqualTo(200);
    }

    @Test
    void aCallerCannotGainByChangingItsAddress() {
        calls(5, "203.0.113.3", "mover");

        assertThat(call("203.0.113.4", "mover").statusCode()).isEqualTo(429);
    }

    @Test
    void withoutATokenTheAddressCounts() {
        assertThat(IntStream.range(0, 5).mapToObj(_ -> anonymous("203.0.113.5").statusCode()))
                .containsExactly(200, 200, 200, 200, 429);
        assertThat(anonymous("203.0.113.6").statusCode()).isEqualTo(200);
    }

    @Test
    void oneIpv6HouseholdIsOneAddress() {
        IntStream.range(0, 4).forEach(i -> anonymous("2001:db8:1:2::" + (i + 1)));

        assertThat(anonymous("2001:db8:1:2::99").statusCode()).isEqualTo(429);
        assertThat(anonymous("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingTokensCostsFromTheAddress() {
        assertThat(IntStream.range(0, 5).mapToObj(_ -> guess("203.0.113.7").statusCode()))
                .containsExactly(401, 401, 401, 401, 429);
    }

    @Test
    void signingInHasAStricterBucketOfItsOwn() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(_ -> signIn("203.0.113.8", "/login").statusCode()))
                .containsExactly(200, 200, 429);
        assertThat(signIn("203.0.113.8", "/oauth2/token").statusCode()).isEqualTo(429);
        assertThat(anonymous("203.0.113.8").statusCode()).isEqualTo(200);
        assertThat(signIn("203.0.113.9", "/oauth2/token").statusCode()).isEqualTo(200);
    }

    @Test
    void anExemptAddressIsNeverLimited() {
        assertThat(calls(8, "198.51.100.7", "bench")).containsOnly(200);
    }

    @Test
    void pagesHaveAWiderBucketForAnOfficeBehindOneAddress() {
        assertThat(IntStream.range(0, 8).mapToObj(_ -> page("203.0.113.10").statusCode()))
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 429);
        assertThat(anonymous("203.0.113.10").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> page(String address) {
        return door.send(door.request("/opinions").header("X-Forwarded-For", address));
    }

    private static List<Integer> calls(int times, String address, String subject) {
        return IntStream.range(0, times)
                .mapToObj(_ -> call(address, subject).statusCode())
                .toList();
    }

    private static HttpResponse<String> call(String address, String subject) {
        return door.send(door.request("/api/org/v1/units")
                .header("Authorization", "Bearer " + ISSUER.token(subject))
                .header("X-Forwarded-For", address));
    }

    private static HttpResponse<String> anonymous(String address) {
        return door.send(door.request("/login").header("X-Forwarded-For", address));
    }

    private static HttpResponse<String> guess(String address) {
        return door.send(door.request("/api/org/v1/units")
                .header("Authorization", "Bearer guessed")
                .header("X-Forwarded-For", address));
    }

    private static HttpResponse<String> signIn(String address, String path) {
        return door.send(
                door.request(path).header("X-Forwarded-For", address).POST(BodyPublishers.ofString("password=x")));
    }
}
