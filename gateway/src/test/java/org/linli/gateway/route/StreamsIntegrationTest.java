package org.linli.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

@ExtendWith(OutputCaptureExtension.class)
class StreamsIntegrationTest {

    private static final Duration PLAIN = Duration.ofMillis(600);
    private static final TestIssuer ISSUER = new TestIssuer();
    private static DisposableServer service;
    private static Door door;

    @BeforeAll
    static void open() {
        service = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/api/search/v1/jobs/1/events",
                                (_, response) -> response.sse()
                                        .sendString(oneAnd("data: first\n\n", Mono.never()), StandardCharsets.UTF_8))
                        .get(
                                "/api/search/v1/jobs/2/events",
                                (_, response) -> response.sse()
                                        .sendString(
                                                oneAnd(
                                                        "data: first\n\n",
                                                        Mono.delay(PLAIN.multipliedBy(2))
                                                                .map(_ -> "data: late\n\n")),
                                                StandardCharsets.UTF_8))
                        .get(
                                "/api/search/v1/opinions/export",
                                (_, response) -> sheet(response, oneAnd("PK", Mono.never())))
                        .get(
                                "/api/search/v1/hung",
                                (_, response) -> response.send(
                                        Flux.concat(Mono.just("half"), Mono.<String>never())
                                                .map(StreamsIntegrationTest::bytes),
                                        _ -> true))
                        .ws(
                                "/api/search/v1/echo",
                                (in, out) ->
                                        out.sendString(in.receive().asString().map(text -> "echo " + text))))
                .bindNow();
        door = Door.to(
                "http://127.0.0.1:" + service.port(), ISSUER, "linli.gateway.times.plain=" + PLAIN.toMillis() + "ms");
    }

    private static HttpServerResponse prepared(HttpServerResponse response) {
        return response.header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static Mono<Void> sheet(HttpServerResponse response, Flux<String> pieces) {
        return Mono.from(prepared(response)
                .send(pieces.map(StreamsIntegrationTest::bytes), _ -> true)
                .then());
    }

    private static io.netty.buffer.ByteBuf bytes(String text) {
        return io.netty.buffer.Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    private static Flux<String> oneAnd(String first, Mono<String> then) {
        return Flux.concat(Mono.just(first), then);
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        service.disposeNow();
    }

    @Test
    void anAnswerThatBreaksOffIsLoggedUnderItsRequestWithoutItsQuery(CapturedOutput log) {
        assertThatThrownBy(() -> door.send(door.request("/api/search/v1/hung?q=zhangsan-at-home")
                        .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                        .header("X-Request-Id", "broken-off-1")))
                .isInstanceOf(UncheckedIOException.class);

        await().untilAsserted(() -> assertThat(log.getAll()).contains("An answer broke off, broken-off-1"));
        assertThat(log.getAll()).doesNotContain("zhangsan");
    }

    @Test
    void theFirstEventArrivesWhileTheServiceIsStillSending() throws IOException {
        HttpResponse<InputStream> answer = events("1");

        assertThat(firstLine(answer.body())).isEqualTo("data: first");
        answer.body().close();
    }

    @Test
    void eventsMayBeSilentLongerThanAPlainAnswer() throws IOException {
        HttpResponse<InputStream> answer = events("2");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> !line.isEmpty())).containsExactly("data: first", "data: late");
        }
    }

    @Test
    void anExportFlowsWhileItIsStillWritten() throws IOException {
        HttpResponse<InputStream> answer = stream("/api/search/v1/opinions/export", "*/*");

        assertThat(answer.body().readNBytes(2)).asString().isEqualTo("PK");
        answer.body().close();
    }

    @Test
    void aPlainAnswerThatFallsSilentHalfWayIsBrokenOff() throws IOException {
        HttpResponse<InputStream> answer = stream("/api/search/v1/hung", "*/*");

        assertThat(answer.body().readNBytes(4)).asString().isEqualTo("half");
        assertThatThrownBy(() -> answer.body().read()).isInstanceOf(IOException.class);
    }

    @Test
    void webSocketsPassBothWaysAndOutliveTheTimeLimit() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Sinks.Many<String> heard = Sinks.many().replay().all();
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + door.port() + "/api/search/v1/echo"),
                            new WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onText(WebSocket self, CharSequence data, boolean last) {
                                    heard.tryEmitNext(data.toString());
                                    self.request(1);
                                    return CompletableFuture.completedStage(null);
                                }
                            })
                    .get(10, TimeUnit.SECONDS);
            socket.sendText("你好", true).get(5, TimeUnit.SECONDS);
            assertThat(heard.asFlux().blockFirst(Duration.ofSeconds(5))).isEqualTo("echo 你好");

            Mono.delay(PLAIN.multipliedBy(2)).block();
            socket.sendText("还在", true).get(5, TimeUnit.SECONDS);
            assertThat(heard.asFlux().skip(1).blockFirst(Duration.ofSeconds(5))).isEqualTo("echo 还在");
            socket.abort();
        }
    }

    private HttpResponse<InputStream> events(String job) {
        return stream("/api/search/v1/jobs/" + job + "/events", "text/event-stream");
    }

    private HttpResponse<InputStream> stream(String path, String accept) {
        return door.send(
                door.request(path)
                        .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                        .header("Accept", accept)
                        .timeout(Duration.ofSeconds(10)),
                BodyHandlers.ofInputStream());
    }

    private static String firstLine(InputStream body) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = body.read(); c >= 0 && c != '\n'; c = body.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
