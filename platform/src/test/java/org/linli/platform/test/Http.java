package org.linli.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain caller of a service under test. Reads any status as an answer. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String root;

    /** @param port the service's, from {@code @LocalServerPort} */
    public Http(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public Call get(String path) {
        return new Call("GET", path);
    }

    public Call post(String path, String json) {
        return new Call("POST", path).json(json);
    }

    public Call put(String path, String json) {
        return new Call("PUT", path).json(json);
    }

    public Call delete(String path) {
        return new Call("DELETE", path);
    }

    /** Any other method. */
    public Call call(String method, String path) {
        return new Call(method, path);
    }

    /** A request in the making. */
    public final class Call {

        private final String method;
        private final HttpRequest.Builder request;
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
        }

        public Call token(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call json(String json) {
            return body("application/json", BodyPublishers.ofString(json));
        }

        public Call body(String contentType, BodyPublisher content) {
            body = content;
            return header("Content-Type", contentType);
        }

        public Answer send() {
            try {
                return new Answer(CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** An answer, whole. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** Empty when the header is absent. */
        public String header(String name) {
            return String.join(
                    ", ", response.headers().map().getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }
    }
}
