package org.linli.gateway.request;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.linli.gateway.GatewaySettings;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Finds the client behind the proxies an operator trusts. Everybody else's {@code X-Forwarded-For} is a claim without
 * proof and is not read: with it a caller could escape the limits and put false addresses into the audit.
 */
@Component
class TrustedProxies {

    private final List<AddressRange> ranges;

    TrustedProxies(GatewaySettings settings) {
        this.ranges = settings.trustedProxies();
    }

    /** The nearest address that is not a trusted proxy, read from the connection backwards. */
    Optional<InetAddress> client(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return Optional.empty();
        }
        InetAddress client = peer.getAddress();
        List<String> hops = request.getHeaders().getOrEmpty(ForwardedHeaders.FOR).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> hop = literal(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return Optional.of(client);
    }

    private boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
