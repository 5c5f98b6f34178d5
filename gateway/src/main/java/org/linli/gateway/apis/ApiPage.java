package org.linli.gateway.apis;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.GatewaySettings.Service;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/**
 * One page with the API documents of all services, open to everybody as the documents are. All it loads comes from this
 * address; its policy forbids the rest.
 */
@Configuration
class ApiPage {

    /** Swagger UI needs data: for its own small pictures and style attributes that it sets from its script. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** The library's files by name: nothing else of its jar is served. */
    private static final List<String> ASSETS = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    /** @param name shown in the page's choice of documents */
    record Document(String name, String url) {}

    @Bean
    RouterFunction<ServerResponse> apiPageRoutes(GatewaySettings settings) {
        List<Document> documents = settings.services().values().stream()
                .flatMap(service -> document(service).stream())
                .toList();
        RouterFunctions.Builder routes = RouterFunctions.route()
                .GET("/api", _ -> page())
                .GET("/api/docs", _ -> page())
                .GET("/api/docs/documents.json", _ -> ServerResponse.ok().bodyValue(documents))
                .GET("/api/docs/page.js", _ -> file(own("page.js"), JAVASCRIPT))
                .GET("/api/docs/page.css", _ -> file(own("page.css"), CSS))
                .GET("/favicon.ico", _ -> file(own("linli.svg"), MediaType.valueOf("image/svg+xml")));
        if (!settings.somebodyTakesTheRest()) {
            routes.GET(
                    "/",
                    _ -> ServerResponse.temporaryRedirect(URI.create("/api")).build());
        }
        String version = version();
        for (String asset : ASSETS) {
            Resource resource = new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version + "/" + asset);
            MediaType type = asset.endsWith(".css") ? CSS : JAVASCRIPT;
            routes.GET("/api/docs/" + asset, (ServerRequest _) -> file(resource, type));
        }
        return routes.build();
    }

    private static List<Document> document(Service service) {
        String path = service.apiDocument();
        return path == null ? List.of() : List.of(new Document(service.title(), path));
    }

    private static String version() {
        String version = new WebJarVersionLocator().version("swagger-ui");
        if (version == null) {
            throw new IllegalStateException("swagger-ui is not on the class path");
        }
        return version;
    }

    private static Resource own(String name) {
        return new ClassPathResource("apis/" + name);
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .bodyValue(own("page.html"));
    }

    private static Mono<ServerResponse> file(Resource resource, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .bodyValue(resource);
    }
}
