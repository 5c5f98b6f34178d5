package org.linli.gateway.token;

import java.net.InetSocketAddress;
import java.util.List;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.request.AddressRange;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Metrics and the like are for operators. On a management port of their own everything is answered, since that port is
 * not reached through the public address; on the public port only the addresses in {@code metrics-from} get through.
 */
@Component
class OperatorPaths implements ReactiveAuthorizationManager<AuthorizationContext> {

    private final List<AddressRange> from;

    OperatorPaths(GatewaySettings settings) {
        this.from = settings.metricsFrom();
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext asked) {
        boolean granted = onManagementPort(asked.getExchange()) || listed(asked.getExchange());
        return Mono.just(new AuthorizationDecision(granted));
    }

    private static boolean onManagementPort(ServerWebExchange exchange) {
        ApplicationContext context = exchange.getApplicationContext();
        return context != null && WebServerApplicationContext.hasServerNamespace(context, "management");
    }

    private boolean listed(ServerWebExchange exchange) {
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        return client != null
                && client.getAddress() != null
                && from.stream().anyMatch(range -> range.contains(client.getAddress()));
    }
}
