package org.linli.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.gateway.Door;
import org.linli.gateway.TestIssuer;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class BodyLimitIntegrationTest {

    private static final int MIB = 1024 * 1024;
    private static final TestIssuer ISSUER = new TestIssuer();
    private static DisposableServer service;
    private static Door door;

    @BeforeAll
    static void open() {
        service = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> response.sendString(request.receive()
                        .map(io.netty.buffer.ByteBuf::readableBytes)
                        .reduce(0, Integer::sum)
                        .map(String::valueOf)))
                .bindNow();
        door = Door.to("http://127.0.0.1:" + service.port(), ISSUER);
    }

    @AfterAll
    static void close() {
        door.close();
        ISSUER.close();
        service.disposeNow();
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        assertThat(post("/api/search/v1/opinions", declared(MIB)).body()).isEqualTo(String.valueOf(MIB));
        assertThat(post("/api/search/v1/opinions", chunked(MIB)).body()).isEqualTo(String.valueOf(MIB));
    }

    @Test
    void oneByteMoreIsTooLarge() {
        HttpResponse<String> answer = post("/api/search/v1/opinions", declared(MIB + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:linli:problem:too-large", "1 MiB");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() {
        HttpResponse<String> answer = post("/api/search/v1/opinions", chunked(MIB + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:linli:problem:too-large");
    }

    @Test
    void anUploadMayBeLarger() {
        assertThat(post("/api/search/v1/imports", declared(20 * MIB)).body()).isEqualTo(String.valueOf(20 * MIB));
        assertThat(post("/api/search/v1/imports", chunked(20 * MIB)).body()).isEqualTo(String.valueOf(20 * MIB));
    }

    @Test
    void anUploadHasALimitToo() {
        assertThat(post("/api/search/v1/imports", declared(64 * MIB + 1)).statusCode())
                .isEqualTo(413);
    }

    private static BodyPublisher declared(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private static HttpResponse<String> post(String path, BodyPublisher body) {
        return door.send(door.request(path)
                .header("Authorization", "Bearer " + ISSUER.token("clerk"))
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .POST(body));
    }
}
