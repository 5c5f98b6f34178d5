package org.linli.gateway.request;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.linli.gateway.GatewaySettings;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells services who calls and under which public address. Host, scheme and port always come from the settings, never
 * from the caller, so that no forged {@code Host} ends up in a link or a redirect.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    static final String FOR = "X-Forwarded-For";

    /** What callers may not say about themselves. */
    static final List<String> CLAIMS = List.of(
            "Forwarded",
            FOR,
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private final String scheme;
    private final String host;
    private final String port;

    ForwardedHeaders(GatewaySettings settings) {
        URI address = settings.publicUrl();
        this.scheme = address.getScheme();
        this.host = address.getAuthority();
        this.port = String.valueOf(address.getPort() > 0 ? address.getPort() : settings.publicIsHttps() ? 443 : 80);
    }

    String publicHost() {
        return host;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders out = new HttpHeaders();
        out.addAll(input);
        CLAIMS.forEach(out::remove);
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        if (client != null && client.getAddress() != null) {
            out.set(FOR, client.getAddress().getHostAddress());
        }
        out.set("X-Forwarded-Proto", scheme);
        out.set("X-Forwarded-Host", host);
        out.set("X-Forwarded-Port", port);
        return out;
    }

    /** After the framework's own filters, which remove all such headers. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
