package org.linli.portal.signin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.portal.map.MapSettings;
import org.springframework.stereotype.Component;

/**
 * What a page of the portal may load: what is the portal's own, and pictures of the map from where an operator says they
 * are.
 */
@Component
class ContentPolicy {

    private final String directives;

    ContentPolicy(MapSettings maps) {
        String pictures = Stream.concat(Stream.of("img-src 'self' data: blob:"), maps.tiles().hosts().stream())
                .collect(Collectors.joining(" "));
        directives = String.join(
                "; ",
                List.of(
                        "default-src 'self'",
                        // Vaadin starts its pages with a script of the page's own and runs what the server sends.
                        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                        "style-src 'self' 'unsafe-inline'",
                        pictures,
                        "font-src 'self' data:",
                        "connect-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "frame-ancestors 'none'"));
    }

    String directives() {
        return directives;
    }
}
