package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * The one address, as a caller from outside finds it. While the services start side by side the gateway may have asked one
 * too early, too often, and then lets nobody through to it for some seconds: the suite is ready when it does.
 */
final class Door {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int UNAVAILABLE = 503;

    private final URI address;
    private final Duration patience;

    /** @param patience for each service; the gateway tries a service again after some seconds */
    Door(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * Returns once every one of them has been reached through it.
     *
     * @param services by their short names, as in {@code /api/org}
     * @throws Refusal naming the one that was not
     */
    void awaitThrough(List<String> services) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            services.forEach(service -> await(client, service));
        }
    }

    private void await(HttpClient client, String service) {
        long end = System.nanoTime() + patience.toNanos();
        while (!reaches(client, service)) {
            if (System.nanoTime() > end) {
                throw new Refusal("%s lets nobody through to %s. Its log says why: ./linli logs gateway"
                        .formatted(address, service));
            }
            pause();
        }
    }

    /** By its API document, which is open to all; a refusal is an answer too. */
    private boolean reaches(HttpClient client, String service) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/" + service + "/openapi.json"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < UNAVAILABLE;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the suite started.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the suite started.");
        }
    }
}
