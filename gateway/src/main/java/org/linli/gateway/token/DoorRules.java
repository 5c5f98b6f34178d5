package org.linli.gateway.token;

import java.util.List;
import java.util.stream.Stream;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.GatewaySettings.Service;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthenticatedReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Which paths are open and which need a token: the first rule that fits decides, and without one a token is needed. The
 * framework's own rules ask each pattern through a chain of publishers, some thirty of them before an API's is reached.
 */
@Component
class DoorRules implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final ReactiveAuthorizationManager<AuthorizationContext> ANYBODY =
            (_, _) -> Mono.just(new AuthorizationDecision(true));
    private static final ReactiveAuthorizationManager<AuthorizationContext> WITH_A_TOKEN =
            AuthenticatedReactiveAuthorizationManager.authenticated();

    private final List<Rule> rules;

    private record Rule(List<PathPattern> paths, ReactiveAuthorizationManager<AuthorizationContext> who) {

        static Rule of(Stream<String> paths, ReactiveAuthorizationManager<AuthorizationContext> who) {
            return new Rule(paths.map(PathPatternParser.defaultInstance::parse).toList(), who);
        }

        boolean fits(PathContainer path) {
            return paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    DoorRules(GatewaySettings settings, OperatorPaths operators) {
        this.rules = List.of(
                Rule.of(
                        Stream.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"),
                        ANYBODY),
                Rule.of(Stream.of("/actuator/**"), operators),
                Rule.of(Stream.of("/", "/favicon.ico", "/api", "/api/docs", "/api/docs/**"), ANYBODY),
                Rule.of(open(settings), ANYBODY),
                Rule.of(guarded(settings), WITH_A_TOKEN),
                Rule.of(openRest(settings), ANYBODY));
    }

    private static Stream<String> open(GatewaySettings settings) {
        return settings.services().values().stream()
                .filter(service -> !service.takesTheRest())
                .flatMap(service -> Stream.concat(service.open().stream(), Stream.ofNullable(service.apiDocument())));
    }

    /** What an open rest does not open: all APIs, those that are not there included, and all other services' paths. */
    private static Stream<String> guarded(GatewaySettings settings) {
        Stream<String> paths = settings.services().values().stream()
                .filter(service -> !service.takesTheRest())
                .flatMap(service -> service.paths().stream());
        return Stream.concat(paths, Stream.of("/api/**"));
    }

    private static Stream<String> openRest(GatewaySettings settings) {
        return settings.services().values().stream()
                .filter(Service::takesTheRest)
                .flatMap(service -> service.open().stream());
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext asked) {
        PathContainer path = asked.getExchange().getRequest().getPath().pathWithinApplication();
        return rules.stream()
                .filter(rule -> rule.fits(path))
                .findFirst()
                .map(Rule::who)
                .orElse(WITH_A_TOKEN)
                .authorize(caller, asked);
    }
}
