package org.linli.gateway.request;

import java.net.InetSocketAddress;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * First of all filters: settles who calls, under which id and for which host, so that nothing behind it ever sees what a
 * caller merely claims. The client's address becomes the request's remote address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestHead implements WebFilter {

    private final TrustedProxies proxies;
    private final ForwardedHeaders forwarded;

    RequestHead(TrustedProxies proxies, ForwardedHeaders forwarded) {
        this.proxies = proxies;
        this.forwarded = forwarded;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String id = RequestId.acceptOrCreate(request.getHeaders().getFirst(RequestId.HEADER));
        ServerHttpRequest.Builder settled = request.mutate().headers(headers -> {
            ForwardedHeaders.CLAIMS.forEach(headers::remove);
            headers.set(HttpHeaders.HOST, forwarded.publicHost());
            headers.set(RequestId.HEADER, id);
        });
        proxies.client(request)
                .ifPresent(client -> settled.remoteAddress(new InetSocketAddress(client, port(request))));
        RequestId.remember(exchange, id);
        exchange.getAttributes().put(ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE, true);
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        // Again at the end: a service's own header is added to ours, and two ids are none.
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(
                        () -> exchange.getResponse().getHeaders().set(RequestId.HEADER, id)));
        return chain.filter(exchange.mutate().request(settled.build()).build());
    }

    /** The peer's port; it says nothing once the client is behind a proxy, but an address needs one. */
    private static int port(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        return peer == null ? 0 : peer.getPort();
    }
}
