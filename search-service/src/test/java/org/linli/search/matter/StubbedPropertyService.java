package org.linli.search.matter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.platform.places.UnitId;
import org.linli.search.contract.PublishedApi;

/**
 * Stands in for property-service. What is sent to it and what it answers is held against property-service's committed API
 * document, so that neither the client nor the stub can drift from it.
 */
public final class StubbedPropertyService {

    static final String TOKENS = "/oauth2/token";

    /** Where the matter lies that was opened in other words: elsewhere than anybody asks for. */
    public static final UnitId ELSEWHERE = new UnitId(new UUID(1, 1));

    private static final String MATTERS = "/api/property/v1/matters";
    private static final String ENTRUSTED = MATTERS + "/entrusted";

    /** Of its own, so that it comes back where it was. */
    private final WireMockServer server = new WireMockServer(options().port(freePort()));

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final PublishedApi api = PublishedApi.of("property");

    StubbedPropertyService() {
        server.addMockServiceRequestListener(this::check);
        server.start();
    }

    String address() {
        return server.baseUrl();
    }

    /** Nothing was asked yet, and nothing is answered. */
    public void reset() {
        if (!server.isRunning()) {
            server.start();
        }
        server.resetAll();
        faults.clear();
        server.stubFor(post(urlPathEqualTo(TOKENS))
                .willReturn(json(200, "{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    }

    /** Whoever opens a matter is given this one, in the unit that they ask for. */
    public void opensMatters(UUID matter) {
        server.stubFor(post(urlPathEqualTo(MATTERS)).willReturn(whereAsked(201, matter)));
    }

    /** The service itself is given this matter, opened or known already, when it speaks for somebody. */
    public void opensEntrusted(UUID matter) {
        server.stubFor(post(urlPathEqualTo(ENTRUSTED))
                .withHeader("Authorization", equalTo("Bearer own"))
                .willReturn(whereAsked(200, matter)));
    }

    /** The service itself is refused. */
    public void refusesEntrusted(int status, String slug, String why) {
        server.stubFor(post(urlPathEqualTo(ENTRUSTED)).willReturn(problem(status, slug, why)));
    }

    /** Something in between gives up waiting: it may have opened one, or not. */
    public void breaksOff() {
        server.stubFor(post(urlPathEqualTo(MATTERS)).willReturn(aResponse().withStatus(502)));
    }

    /** There is one already that came from the same, {@link #ELSEWHERE}, and it was answered meanwhile. */
    public void knowsAnswered(UUID matter, String answer) {
        refuses(409, "matter-known", "“路灯”已立项");
        server.stubFor(get(urlPathEqualTo(MATTERS))
                .willReturn(json(200, "{\"items\": [%s]}".formatted("""
                        {"id": "%s", "unit": %s, "title": "路灯", "kind": "OPINIONS", "state": "ANSWERED",
                         "openedAt": "2026-03-01T01:00:00Z"}""".formatted(matter, unit())))));
        server.stubFor(get(urlPathEqualTo(MATTERS + "/" + matter))
                .willReturn(json(200, """
                        {"id": "%s", "unit": %s, "title": "路灯", "kind": "OPINIONS", "state": "ANSWERED", "version": 2,
                         "openedAt": "2026-03-01T01:00:00Z",
                         "answer": {"text": "%s", "at": "2026-03-02T01:00:00Z", "by": {"unit": %s, "role": "CLERK"}}}
                        """.formatted(matter, unit(), answer, unit()))));
    }

    /** It refuses. */
    public void refuses(int status, String slug, String why) {
        server.stubFor(post(urlPathEqualTo(MATTERS)).willReturn(problem(status, slug, why)));
    }

    private static ResponseDefinitionBuilder problem(int status, String slug, String why) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                {"type": "urn:linli:problem:%s", "title": "-", "status": %d, "detail": "%s"}
                """.formatted(slug, status, why));
    }

    /** It is away: nobody listens where it was. */
    public void isAway() {
        server.stop();
    }

    /** What was sent to open matters, one after the other. */
    public List<LoggedRequest> openings() {
        return sent(MATTERS);
    }

    /** What the service itself sent for somebody about this group. */
    public List<LoggedRequest> entrusted(String group) {
        return sent(ENTRUSTED).stream()
                .filter(request -> request.getBodyAsString().contains(group))
                .toList();
    }

    private List<LoggedRequest> sent(String path) {
        return server.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getMethod().getName().equals("POST"))
                .filter(request -> request.getUrl().equals(path))
                .toList();
    }

    /** Every call and every answer kept to the published document. */
    public void assertKept() {
        assertThat(faults).isEmpty();
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder whereAsked(int status, UUID matter) {
        return json(status, """
                {"id": "%s", "unit": %s, "title": "路灯", "kind": "OPINIONS", "state": "OPEN", "version": 1,
                 "openedAt": "2026-03-01T01:00:00Z"}
                """.formatted(matter, unit("{{jsonPath request.body '$.unit'}}")))
                .withTransformers("response-template");
    }

    private static String unit() {
        return unit(ELSEWHERE.toString());
    }

    private static String unit(String id) {
        return "{\"id\": \"%s\", \"name\": \"幸福社区\", \"above\": [\"东区\"]}".formatted(id);
    }

    private void check(Request request, Response response) {
        if (request.getUrl().equals(TOKENS)) {
            return;
        }
        String path = request.getUrl().replaceFirst("\\?.*", "").replaceFirst("(?<=/matters/)(?!entrusted).+", "{id}");
        faults.addAll(api.faults(
                request.getMethod().getName(),
                path,
                request.getBodyAsString(),
                response.getStatus(),
                response.getBodyAsString()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
