package org.linli.search.matter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for property-service. What is sent to it and what it answers is held against property-service's committed API
 * document, so that neither the client nor the stub can drift from it.
 */
public final class StubbedPropertyService {

    private static final String MATTERS = "/api/property/v1/matters";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of its own, so that it comes back where it was. */
    private final WireMockServer server = new WireMockServer(options().port(freePort()));

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final JsonNode document = document();

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
    }

    /** Whoever opens a matter is given this one. */
    public void opensMatters(UUID matter) {
        server.stubFor(post(urlPathEqualTo(MATTERS)).willReturn(json(201, open(matter))));
    }

    /** Something in between gives up waiting: it may have opened one, or not. */
    public void breaksOff() {
        server.stubFor(post(urlPathEqualTo(MATTERS)).willReturn(aResponse().withStatus(502)));
    }

    /** There is one already that came from the same, and it was answered meanwhile. */
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
        server.stubFor(post(urlPathEqualTo(MATTERS))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                        {"type": "urn:linli:problem:%s", "title": "-", "status": %d, "detail": "%s"}
                        """.formatted(slug, status, why))));
    }

    /** It is away: nobody listens where it was. */
    public void isAway() {
        server.stop();
    }

    /** What was sent to open matters, one after the other. */
    public List<LoggedRequest> openings() {
        return server.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getMethod().getName().equals("POST"))
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

    private static String open(UUID matter) {
        return """
                {"id": "%s", "unit": %s, "title": "路灯", "kind": "OPINIONS", "state": "OPEN", "version": 1,
                 "openedAt": "2026-03-01T01:00:00Z"}
                """.formatted(matter, unit());
    }

    private static String unit() {
        return "{\"id\": \"%s\", \"name\": \"幸福社区\", \"above\": [\"东区\"]}".formatted(new UUID(1, 1));
    }

    private void check(Request request, Response response) {
        String path = request.getUrl().replaceFirst("\\?.*", "").replaceFirst("(?<=/matters/).+", "{id}");
        JsonNode operation = document.path("paths")
                .path(path)
                .path(request.getMethod().getName().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            faults.add("there is no " + request.getMethod() + " " + path);
            return;
        }
        JsonNode sent = operation.at("/requestBody/content/application~1json/schema");
        if (!sent.isMissingNode()) {
            validate(sent, request.getBodyAsString());
        }
        JsonNode answer = operation.path("responses").path(String.valueOf(response.getStatus()));
        if (response.getStatus() < 400) {
            validate(answer.at("/content/application~1json/schema"), response.getBodyAsString());
        }
    }

    private void validate(JsonNode schema, String json) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        SCHEMAS.getSchema(whole).validate(json, InputFormat.JSON).forEach(error -> faults.add(error.toString()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As committed; what it does not know is refused, although a reader would pass over it. */
    private static JsonNode document() {
        try {
            JsonNode document = JSON.readTree(Files.readString(Path.of("..", "docs", "api", "property.json")));
            document.at("/components/schemas").forEach(schema -> {
                if (schema instanceof ObjectNode object && object.has("properties")) {
                    object.put("additionalProperties", false);
                }
            });
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
