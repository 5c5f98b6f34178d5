package org.linli.gateway.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.linli.gateway.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one place where whatever went wrong becomes a problem. */
@Component
@Order(-2)
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** When nothing better is known: long enough for a restart, short enough for a person who waits. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 12;

    private final ProblemWriter problems;

    ProblemHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            // The head is out: all that is left is to break the connection, so that half an answer is seen as half. The
            // framework's own line about it is off (application.yaml): it would quote the query.
            LOG.atWarn()
                    .addKeyValue("requestId", RequestId.of(exchange))
                    .log("An answer broke off, {}: {}", RequestId.of(exchange), described(thrown));
            return Mono.error(thrown);
        }
        Refusal refusal = refusal(thrown);
        if (refusal.slug() == Slug.INTERNAL) {
            LOG.atError()
                    .addKeyValue("requestId", RequestId.of(exchange))
                    .log("A request failed inside the gateway, {}: {}", RequestId.of(exchange), described(thrown));
        }
        return problems.write(exchange, refusal);
    }

    /** Kinds and frames; what exceptions say may hold an address with its query. */
    private static String described(Throwable thrown) {
        var text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> text.append("\n\tat ").append(frame));
            text.append(cause.getStackTrace().length == 0 ? "" : "\n");
        }
        return text.toString().strip();
    }

    private static Refusal refusal(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            // The keys could not be had: the token may be good, so the caller is asked to come back, not to sign in.
            case AuthenticationServiceException _ -> Refusal.until(SOON, Slug.UNAVAILABLE, "身份服务");
            case ResponseStatusException answered -> byStatus(answered.getStatusCode());
            case TimeoutException _ -> Refusal.of(Slug.TIMEOUT);
            case IOException _ -> Refusal.until(SOON, Slug.UNAVAILABLE, "服务");
            default -> Refusal.of(Slug.INTERNAL);
        };
    }

    private static Refusal byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Refusal.of(Slug.UNAUTHORIZED);
            case 403 -> Refusal.of(Slug.FORBIDDEN);
            case 404 -> Refusal.of(Slug.NOT_FOUND);
            case 405 -> Refusal.of(Slug.METHOD_NOT_ALLOWED);
            case 503 -> Refusal.until(SOON, Slug.UNAVAILABLE, "服务");
            case 504 -> Refusal.of(Slug.TIMEOUT);
            default -> Refusal.of(status.is4xxClientError() ? Slug.BAD_REQUEST : Slug.INTERNAL);
        };
    }
}
