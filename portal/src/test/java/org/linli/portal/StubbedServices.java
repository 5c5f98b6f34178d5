package org.linli.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.portal.contract.Contract;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands in for the gateway and the services behind it in tests without a browser. Each call and each answer is held
 * against the service's committed API document; {@link #assertKept} fails when one of them did not keep to it.
 */
public final class StubbedServices {

    private static final Map<String, Contract> CONTRACTS = Map.of(
            "org", Contract.of("org"),
            "search", Contract.of("search"),
            "volunteer", Contract.of("volunteer"),
            "property", Contract.of("property"));

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<String> faults = new CopyOnWriteArrayList<>();

    StubbedServices() {
        server.addMockServiceRequestListener(this::check);
        server.start();
        reset();
    }

    String address() {
        return server.baseUrl();
    }

    /** Everything is well and there is nothing anywhere. */
    void reset() {
        server.resetAll();
        faults.clear();
        server.stubFor(any(urlPathMatching("/api/[a-z]+/openapi.json"))
                .willReturn(aResponse().withStatus(200)));
        server.stubFor(get(urlPathMatching("/api/search/v1/opinions/[^/]+/attachments"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"items": [], "most": 9, "largest": 10485760, "mediaTypes": ["image/jpeg"]}
                        """)));
    }

    /** A service answers a GET with this document. */
    public void answer(String path, String json) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("ETag", "\"1\"")
                        .withBody(json)));
    }

    /** A service answers a call of any method. */
    public void respond(String method, String path, int status, String json) {
        server.stubFor(request(method, urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                        .withHeader("ETag", "\"2\"")
                        .withBody(json)));
    }

    /** What was sent so far to a path, as its header of that name and its body, one after the other. */
    public List<Map.Entry<String, String>> sent(String path, String header) {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().equals(path)
                        && !request.getMethod().getName().equals("GET"))
                .map(request -> Map.entry(
                        request.containsHeader(header) ? request.getHeader(header) : "", request.getBodyAsString()))
                .toList();
    }

    /** A service refuses a GET. */
    public void refuse(String path, int status, String problem) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(problem)));
    }

    /** The gateway says that a service does not answer. */
    public void down(String service) {
        server.stubFor(any(urlPathMatching("/api/" + service + "/.*"))
                .atPriority(1)
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"type\": \"urn:linli:problem:unavailable\", \"status\": 503}")));
    }

    /** All services answer again. */
    public void upAgain() {
        server.getStubMappings().stream()
                .filter(stub -> stub.getPriority() != null)
                .toList()
                .forEach(server::removeStub);
    }

    /** What was asked so far, as path and query. */
    public List<String> asked() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .toList();
    }

    /** Every call and every answer kept to the published documents. */
    public void assertKept() {
        assertThat(faults).isEmpty();
    }

    private void check(Request request, Response response) {
        URI uri = URI.create(request.getUrl());
        String[] segments = uri.getPath().split("/", -1);
        Contract contract = segments.length > 2 ? CONTRACTS.get(segments[2]) : null;
        boolean ofAService = contract != null && !uri.getPath().endsWith("openapi.json");
        // What the gateway answers in a service's stead is not in the service's document.
        if (ofAService && contract != null && response.getStatus() != 503) {
            faults.addAll(contract.faults(
                    request.getMethod().getName(),
                    uri.getPath(),
                    query(uri),
                    response.getStatus(),
                    response.getBodyAsString()));
        }
    }

    private static Map<String, List<String>> query(URI uri) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUri(uri)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value ->
                        decoded.add(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return new HashMap<>(decoded);
    }
}
