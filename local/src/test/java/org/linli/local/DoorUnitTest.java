package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorUnitTest {

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger closedFor = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void openGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(closedFor.getAndDecrement() > 0 ? 503 : 200, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void closeGateway() {
        gateway.stop(0);
    }

    private Door door(Duration patience) {
        return new Door(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), patience);
    }

    @Test
    void aServiceThatTheGatewayLetsNobodyThroughToIsAskedAgainUntilItDoes() {
        closedFor.set(2);

        door(Duration.ofMinutes(1)).awaitThrough(List.of("org", "search"));

        assertThat(asked)
                .containsExactly(
                        "/api/org/openapi.json",
                        "/api/org/openapi.json",
                        "/api/org/openapi.json",
                        "/api/search/openapi.json");
    }

    @Test
    void oneThatIsNeverReachedIsNamed() {
        closedFor.set(Integer.MAX_VALUE);

        assertThatThrownBy(() -> door(Duration.ZERO).awaitThrough(List.of("property")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("through to property");
    }
}
