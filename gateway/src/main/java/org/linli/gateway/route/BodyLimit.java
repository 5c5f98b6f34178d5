package org.linli.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.linli.gateway.problem.Refusal;
import org.linli.gateway.problem.Slug;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bounds a request's body: at once by its declared length, else by counting what comes. The body is never held in memory;
 * a chunked one that grows too large is cut off on its way, and the service sees a broken request.
 */
final class BodyLimit implements GatewayFilter {

    private final long bytes;
    private final String shown;

    BodyLimit(DataSize limit) {
        this.bytes = limit.toBytes();
        this.shown = bytes >= 1024 * 1024 ? limit.toMegabytes() + " MiB" : bytes + " B";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long declared = request.getHeaders().getContentLength();
        if (declared > bytes) {
            return Mono.error(tooLarge());
        }
        if (declared >= 0) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate().request(new Counted(request)).build());
    }

    private Refusal tooLarge() {
        return Refusal.of(Slug.TOO_LARGE, shown);
    }

    private final class Counted extends ServerHttpRequestDecorator {

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().map(piece -> {
                if (seen.addAndGet(piece.readableByteCount()) > bytes) {
                    DataBufferUtils.release(piece);
                    throw tooLarge();
                }
                return piece;
            });
        }
    }
}
