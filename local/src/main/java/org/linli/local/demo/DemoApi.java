package org.linli.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.local.Credentials;
import org.linli.local.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite's API as the loader uses it: through the gateway, with the loader's own token, like any street's system. */
final class DemoApi {

    private static final int MOST_ATTEMPTS = 30;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI gateway;
    private final String token;

    DemoApi(URI gateway, Credentials loader) {
        this.gateway = gateway;
        String basic = Base64.getEncoder()
                .encodeToString((loader.username() + ":" + loader.password()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        this.token = read(answer, "/oauth2/token").path("access_token").asString();
    }

    JsonNode get(String path) {
        return read(send(authorized(path).GET().build()), path);
    }

    JsonNode post(String path, Object body) {
        return read(sendPost(path, body), path);
    }

    /** As {@link #post}, but takes 409 for done: what was to be created is there. */
    void ensure(String path, Object body) {
        HttpResponse<String> answer = sendPost(path, body);
        if (answer.statusCode() != 409) {
            read(answer, path);
        }
    }

    /** Whether there is such a thing, or will not be before its service has heard of it. */
    boolean finds(String path) {
        HttpResponse<String> answer = send(authorized(path).GET().build());
        if (answer.statusCode() == 404) {
            return false;
        }
        read(answer, path);
        return true;
    }

    /** A POST that changes what was read under this version. */
    JsonNode change(String path, long version) {
        return read(
                send(authorized(path)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.noBody())
                        .build()),
                path);
    }

    /** Sends a text file as a form does. */
    JsonNode upload(String path, String unit, String fileName, String text) {
        String boundary = "------linli-demo-boundary";
        String form = """
                --%1$s\r
                Content-Disposition: form-data; name="unit"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, unit, fileName, text);
        return read(
                send(authorized(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(form))
                        .build()),
                path);
    }

    /** Every item of a list, page by page. {@code path} has a question mark already. */
    void each(String path, Consumer<JsonNode> item) {
        String next = "";
        do {
            JsonNode page = get(next.isEmpty() ? path : path + "&cursor=" + encoded(next));
            page.path("items").forEach(item);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sendPost(String path, Object body) {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                // A change whose answer came too late is asked for again, and made once.
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    /** Waits when the gateway or a service asks for it, and for a change that takes longer than the gateway waits. */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            for (int attempt = 1; attempt < MOST_ATTEMPTS && mustWait(answer); attempt++) {
                Thread.sleep(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1)));
                answer = client.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new Refusal("The demo city could not be loaded: %s does not answer".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The loading of the demo city was interrupted", e);
        }
    }

    private static boolean mustWait(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 429, 503, 504 -> true;
            case 409 -> answer.body().contains("idempotency-in-progress");
            default -> false;
        };
    }

    private JsonNode read(HttpResponse<String> answer, String path) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal("The demo city could not be loaded: %s answered %d %s"
                    .formatted(path, answer.statusCode(), answer.body()));
        }
        return json.readTree(answer.body());
    }
}
