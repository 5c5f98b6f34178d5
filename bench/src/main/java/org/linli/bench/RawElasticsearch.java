package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch by itself, with nothing of ours around it: the one that ours is measured beside. */
public final class RawElasticsearch {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;

    public RawElasticsearch(URI server) {
        this.server = server;
    }

    public JsonNode search(String index, Object body) {
        return send("POST", "/" + index + "/_search", JSON.writeValueAsBytes(body), "application/json");
    }

    /** Makes the index anew. */
    public void create(String index, Object definition) {
        delete(index);
        send("PUT", "/" + index, JSON.writeValueAsBytes(definition), "application/json");
    }

    public void delete(String index) {
        send("DELETE", "/" + index + "?ignore_unavailable=true", new byte[0], "application/json");
    }

    /** Writes the documents in one bulk request, each under its id. */
    public void bulk(String index, List<Map.Entry<String, ?>> documents) {
        StringBuilder lines = new StringBuilder();
        documents.forEach(document -> lines.append("{\"index\":{\"_id\":\"")
                .append(document.getKey())
                .append("\"}}\n")
                .append(JSON.writeValueAsString(document.getValue()))
                .append('\n'));
        JsonNode answer = send(
                "POST",
                "/" + index + "/_bulk",
                lines.toString().getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson");
        if (answer.path("errors").asBoolean()) {
            throw new BenchFailure("Elasticsearch refused documents: " + answer.at("/items/0"));
        }
    }

    public void refresh(String index) {
        send("POST", "/" + index + "/_refresh", new byte[0], "application/json");
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body), "application/json");
    }

    public JsonNode get(String path) {
        return send("GET", path, new byte[0], "application/json");
    }

    private JsonNode send(String method, String path, byte[] body, String type) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new BenchFailure("Elasticsearch answered %d to %s %s: %s"
                        .formatted(
                                answer.statusCode(), method, path, new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchFailure("Elasticsearch does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
