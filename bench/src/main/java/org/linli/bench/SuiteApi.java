package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite's API through the gateway. Safe for many threads. */
public final class SuiteApi {

    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 60;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI gateway;
    private final String basic;

    private String token = "";
    private Instant renewal = Instant.MIN;

    SuiteApi(URI gateway, String client, String secret) {
        this.gateway = gateway;
        this.basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Parameters written into an address. */
    public static String query(Map<String, ?> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)));
        return query.toString();
    }

    public JsonNode get(String path) {
        return read(patiently(request(path).GET()), path);
    }

    public JsonNode post(String path, Object body) {
        return read(
                patiently(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))),
                path);
    }

    /** A request for the path, with a token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(10))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token());
    }

    /** As it comes, for those who measure or who look at the status themselves. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchFailure("%s does not answer: %s".formatted(request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    /** The answer's body into a file, however large it is. */
    public HttpResponse<Path> save(HttpRequest request, Path file) {
        try {
            return client.send(request, BodyHandlers.ofFile(file));
        } catch (IOException e) {
            throw new BenchFailure("%s does not answer: %s".formatted(request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    public JsonNode read(HttpResponse<String> answer, String path) {
        if (answer.statusCode() / 100 != 2) {
            throw new BenchFailure("%s answered %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body().isEmpty() ? json.nullNode() : json.readTree(answer.body());
    }

    public HttpRequest json(HttpRequest.Builder request, String method, Object body) {
        BodyPublisher written = BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        return request.header("Content-Type", "application/json")
                .method(method, written)
                .build();
    }

    private HttpResponse<String> patiently(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request.build());
        for (int attempt = 1; attempt < MOST_ATTEMPTS && mustWait(answer); attempt++) {
            pause(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = send(request.build());
        }
        return answer;
    }

    private static boolean mustWait(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    /** Sleeps; a measurement that waits for a state asks again after it. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    /** The token itself, for a load generator that is a program of its own. Good for eight minutes at least. */
    public synchronized String token() {
        if (Instant.now().isAfter(renewal)) {
            HttpResponse<String> answer = patiently(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            JsonNode given = read(answer, "/oauth2/token");
            token = given.path("access_token").asString();
            renewal =
                    Instant.now().plusSeconds(given.path("expires_in").asLong()).minus(BEFORE_ITS_END);
        }
        return token;
    }
}
