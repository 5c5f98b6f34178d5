package org.linli.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

class GuardedCallIntegrationTest {

    private static final String PATH = "/api/search/v1/opinions";

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        door = Door.to(
                SERVICE.baseUrl(),
                ISSUER,
                "linli.gateway.breakers.judged-from=4",
                "linli.gateway.breakers.window=4",
                "linli.gateway.breakers.open-for=1500ms",
                "linli.gateway.breakers.trials=1",
                "linli.gateway.times.plain=3s",
                "linli.gateway.services.away.title=远方服务",
                "linli.gateway.services.away.url=http://127.0.0.1:1",
                "linli.gateway.services.away.paths=/api/away/**");
    }

    @BeforeEach
    void startOver() {
        SERVICE.resetAll();
        door.context()
                .getBean(CircuitBreakerRegistry.class)
                .getAllCircuitBreakers()
                .forEach(CircuitBreaker::reset);
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aReadIsTriedAgainUntilItIsAnswered() {
        SERVICE.stubFor(get(PATH)
                .inScenario("restart")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("back"));
        SERVICE.stubFor(get(PATH)
                .inScenario("restart")
                .whenScenarioStateIs("back")
                .willReturn(aResponse().withBody("found")));

        HttpResponse<String> answer = door.get(PATH, token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("found");
        SERVICE.verify(2, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aReadIsTriedThreeTimesAtMost() {
        SERVICE.stubFor(get(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(door.get(PATH, token()).statusCode()).isEqualTo(503);
        SERVICE.verify(3, getRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aChangeIsNeverSentTwice(Fault fault) {
        SERVICE.stubFor(post(PATH).willReturn(aResponse().withFault(fault)));

        HttpResponse<String> answer = change();

        assertThat(answer.statusCode()).isEqualTo(503);
        SERVICE.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aChangeAnsweredWith503IsNotSentAgain() {
        SERVICE.stubFor(post(PATH).willReturn(aResponse().withStatus(503).withBody("<html>proxy</html>")));

        HttpResponse<String> answer = change();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:linli:problem:unavailable").doesNotContain("html");
        SERVICE.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aServiceThatTakesTooLongIsATimeoutAndIsNotAskedAgain() {
        SERVICE.stubFor(get(PATH).willReturn(aResponse().withFixedDelay(6000)));

        HttpResponse<String> answer = door.get(PATH, token());

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("urn:linli:problem:timeout");
        SERVICE.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void anOpenBreakerAnswersByItselfAndHealsByItself() {
        SERVICE.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 4; i++) {
            change();
        }
        int asked = SERVICE.countRequestsMatching(postRequestedFor(anyUrl()).build())
                .getCount();

        HttpResponse<String> refused = change();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("搜索服务暂时不可用");
        SERVICE.verify(asked, postRequestedFor(anyUrl()));

        SERVICE.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(201)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(change().statusCode()).isEqualTo(201));
        assertThat(change().statusCode()).isEqualTo(201);
    }

    @Test
    void oneServicesBreakerLeavesTheOthersAlone() {
        SERVICE.stubFor(post(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        SERVICE.stubFor(get("/api/org/v1/units").willReturn(aResponse().withBody("units")));
        for (int i = 0; i < 5; i++) {
            change();
        }

        assertThat(door.get("/api/org/v1/units", token()).body()).isEqualTo("units");
    }

    @Test
    void aProblemOfTheServicesOwnPassesAndOpensNoBreaker() {
        SERVICE.stubFor(post(PATH)
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Content-Type", "application/problem+json")
                        .withHeader("Retry-After", "7")
                        .withBody("{\"type\":\"urn:linli:problem:index-away\"}")));
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> answer = change();
            assertThat(answer.body()).contains("index-away");
            assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
        }
        SERVICE.verify(8, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aServiceAddedByConfigurationIsRoutedAndThatItIsNotThereIsA503() {
        HttpResponse<String> answer = door.get("/api/away/v1/things", token());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("远方服务暂时不可用");
    }

    private static HttpResponse<String> change() {
        return door.send(
                door.request(PATH).header("Authorization", "Bearer " + token()).POST(BodyPublishers.ofString("{}")));
    }

    private static String token() {
        return ISSUER.token("clerk");
    }
}
