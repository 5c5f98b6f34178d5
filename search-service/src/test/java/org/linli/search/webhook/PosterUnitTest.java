package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers that mean no good. */
class PosterUnitTest {

    private final WebhookSettings settings = new WebhookSettings(Set.of("localhost"), Duration.ofSeconds(2));
    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;
    private Poster poster;

    @FunctionalInterface
    private interface Talk {
        void with(Socket caller) throws Exception;
    }

    @BeforeEach
    void aReceiver() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
        poster = new Poster(new AddressGuard(settings), settings);
    }

    @AfterEach
    void end() throws IOException {
        over.countDown();
        poster.destroy();
        server.close();
    }

    private Answer posted(Talk talk) {
        Thread.startVirtualThread(() -> {
            try (Socket caller = server.accept()) {
                talk.with(caller);
            } catch (Exception cutOff) {
                // The poster has let go, as it is to.
            }
        });
        return poster.post(URI.create("http://localhost:" + server.getLocalPort() + "/hook"), Map.of(), "{}");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void oneThatSaysNothingIsLetGo() {
        assertThat(posted(_ -> over.await()).fault()).isEqualTo(Delivery.Fault.TIMEOUT);
    }

    @Test
    void oneThatDripsItsHeadersIsLetGo() {
        Answer answer = posted(caller -> {
            write(caller.getOutputStream(), "HTTP/1.1 200 OK\r\n");
            while (!over.await(200, TimeUnit.MILLISECONDS)) {
                write(caller.getOutputStream(), "x: y\r\n");
            }
        });

        assertThat(answer.fault()).isEqualTo(Delivery.Fault.TIMEOUT);
    }

    @Test
    void anEndlessBodyIsNotRead() {
        Answer answer = posted(caller -> {
            write(caller.getOutputStream(), "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (over.getCount() > 0) {
                write(caller.getOutputStream(), "4\r\nmore\r\n");
            }
        });

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        Answer answer = posted(caller -> write(
                caller.getOutputStream(),
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.refused()).isTrue();
    }

    @Test
    void anAddressThatCameToLieInsideIsNotCalled() {
        Answer answer = poster.post(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), "{}");

        assertThat(answer.fault()).isEqualTo(Delivery.Fault.FORBIDDEN_ADDRESS);
    }

    @Test
    void whereNobodyListensIsUnreachable() throws IOException {
        server.close();

        assertThat(poster.post(URI.create("http://localhost:" + server.getLocalPort() + "/"), Map.of(), "{}")
                        .fault())
                .isEqualTo(Delivery.Fault.UNREACHABLE);
    }
}
