package org.linli.gateway.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.gateway.GatewaySettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Takes each request from its caller's bucket: the token's subject, else the address; signing in always by address, from
 * a bucket of its own. Operators' paths are free.
 */
public class LimitFilter implements WebFilter {

    private final ClientLimits limits;
    private final List<PathPattern> signIn;
    private final boolean pages;
    private final List<PathPattern> noPages;

    public LimitFilter(ClientLimits limits, GatewaySettings settings) {
        this.limits = limits;
        this.signIn = patterns(settings.services().values().stream().flatMap(service -> service.signIn().stream()));
        this.pages = settings.somebodyTakesTheRest();
        this.noPages = patterns(Stream.concat(
                Stream.of("/api/**"),
                settings.services().values().stream()
                        .filter(service -> !service.takesTheRest())
                        .flatMap(service -> service.paths().stream())));
    }

    private static List<PathPattern> patterns(Stream<String> texts) {
        return texts.map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getName)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(subject -> wait(exchange.getRequest(), subject)
                        .map(wait -> Mono.<Void>error(ClientLimits.refusal(wait)))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    private Optional<Duration> wait(ServerHttpRequest request, Optional<String> subject) {
        PathContainer path = request.getPath().pathWithinApplication();
        if (path.value().startsWith("/actuator/")) {
            return Optional.empty();
        }
        // Looking at the form is free of the strict bucket; trying a password or a secret is not.
        if (HttpMethod.POST.equals(request.getMethod()) && signIn.stream().anyMatch(pattern -> pattern.matches(path))) {
            return limits.bySignIn(request);
        }
        return subject.map(name -> limits.bySubject(name, request))
                .orElseGet(() -> isPage(path) ? limits.byPages(request) : limits.byAddress(request));
    }

    /** A page is many requests, and many people share one address. */
    private boolean isPage(PathContainer path) {
        return pages && noPages.stream().noneMatch(pattern -> pattern.matches(path));
    }
}
