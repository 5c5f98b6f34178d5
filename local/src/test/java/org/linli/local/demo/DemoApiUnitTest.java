package org.linli.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.local.Credentials;

/** A loader that meets a slow suite waits for it and makes no change twice. */
class DemoApiUnitTest {

    private record Planned(int status, String body) {}

    private final Queue<Planned> answers = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer suite;

    @BeforeEach
    void aSuite() throws IOException {
        suite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        suite.createContext(
                "/oauth2/token", exchange -> answer(exchange, new Planned(200, "{\"access_token\":\"t\"}")));
        suite.createContext("/api/", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            answer(exchange, answers.remove());
        });
        suite.start();
    }

    @AfterEach
    void itEnds() {
        suite.stop(0);
    }

    @Test
    void aChangeThatTookTooLongIsAskedForAgainUnderTheSameKey() {
        answers.add(new Planned(504, "{\"type\":\"urn:linli:problem:timeout\"}"));
        answers.add(new Planned(409, "{\"type\":\"urn:linli:problem:idempotency-in-progress\"}"));
        answers.add(new Planned(201, "{\"id\":\"made\"}"));

        String id =
                api().post("/api/org/v1/units", Map.of("name", "小区")).path("id").asString();

        assertThat(id).isEqualTo("made");
        assertThat(keys).hasSize(3).doesNotContain("null");
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void whatIsThereAlreadyIsFine() {
        answers.add(new Planned(409, "{\"type\":\"urn:linli:problem:login-name-taken\"}"));

        api().ensure("/api/org/v1/accounts", Map.of());

        assertThat(keys).hasSize(1);
    }

    private DemoApi api() {
        return new DemoApi(
                URI.create("http://127.0.0.1:" + suite.getAddress().getPort()), new Credentials("loader", "secret"));
    }

    private static void answer(HttpExchange exchange, Planned planned) throws IOException {
        byte[] body = planned.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(planned.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
