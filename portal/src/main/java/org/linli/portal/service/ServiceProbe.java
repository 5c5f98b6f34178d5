package org.linli.portal.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks a service for the head of its API document, which needs no token and passes the gateway like any other call. */
@Component
class ServiceProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final PortalSettings settings;

    ServiceProbe(PortalSettings settings) {
        this.settings = settings;
    }

    boolean answers(String service) {
        URI document = settings.gateway().resolve("/api/" + service + "/openapi.json");
        HttpRequest request = HttpRequest.newBuilder(document)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
