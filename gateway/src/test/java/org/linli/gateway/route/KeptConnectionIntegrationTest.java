package org.linli.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;

/**
 * A connection that is kept goes on being read, whatever was answered on it before. The server library once stopped reading
 * when a request that had waited for the one before it was refused at once; the caller's next request then hung.
 */
class KeptConnectionIntegrationTest {

    private static final String PATH = "/api/search/v1/opinions";

    private static final WireMockServer SERVICE = new WireMockServer(options().dynamicPort());
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Door door;

    @BeforeAll
    static void open() {
        SERVICE.start();
        SERVICE.stubFor(get(PATH).willReturn(aResponse().withBody("found").withFixedDelay(200)));
        door = Door.to(SERVICE.baseUrl(), ISSUER);
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        SERVICE.stop();
    }

    @Test
    void aRequestRefusedAtOnceBehindASlowOneDoesNotSilenceItsConnection() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());

            send(socket, request("Authorization: Bearer " + ISSUER.token("clerk")) + request("X-Nobody: here"));
            assertThat(nextStatus(answers)).contains("200");
            assertThat(nextStatus(answers)).contains("401");

            send(socket, request("Authorization: Bearer " + ISSUER.token("clerk")));
            assertThat(nextStatus(answers)).contains("200");
        }
    }

    private static String request(String header) {
        return "GET " + PATH + " HTTP/1.1\r\nHost: linli.example:8080\r\n" + header + "\r\n\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The bodies in between are small and hold no line that looks like a status. */
    private static String nextStatus(BufferedReader answers) {
        return answers.lines()
                .filter(line -> line.contains("HTTP/1.1 "))
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("The connection was closed")));
    }
}
