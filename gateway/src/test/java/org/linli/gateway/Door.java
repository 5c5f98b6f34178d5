package org.linli.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A whole gateway on a free port, with its settings, and a client to knock with. */
public final class Door implements AutoCloseable {

    static {
        // Lets tests forge the headers a browser would not.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection,content-length");
    }

    public static final String PUBLIC = "http://linli.example:8080";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private Door(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** All services at one backend; more and other settings as {@code name=value}. */
    public static Door to(String backend, TestIssuer issuer, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("server.address", "127.0.0.1");
        all.put("management.server.port", "");
        all.put("linli.gateway.public-url", PUBLIC);
        all.put("linli.gateway.tokens.issuer", TestIssuer.NAME);
        all.put("linli.gateway.tokens.jwks-uri", issuer.keysAddress());
        all.put("linli.gateway.services.org.url", backend);
        all.put("linli.gateway.services.search.url", backend);
        all.put("linli.gateway.services.portal.url", backend);
        all.put("linli.gateway.retries.first-pause", "5ms");
        all.put("spring.main.banner-mode", "off");
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Door(new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(Door::ownThreads)
                .run(arguments));
    }

    /** The framework's shared network threads end with the first gateway that is closed, and with them every other. */
    private static void ownThreads(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            ReactorResourceFactory threads = new ReactorResourceFactory();
            threads.setUseGlobalResources(false);
            return threads;
        });
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public HttpRequest.Builder request(String path) {
        // A minute is for a lost answer, so that it fails its test instead of holding the build for ever.
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
