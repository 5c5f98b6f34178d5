package org.linli.portal.service;

import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.linli.portal.signin.SignInOverException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns an answer that is none into an exception that says which of three things it is: refused, down, signed out. */
@Component
public class ProblemDecoder implements ErrorDecoder {

    private static final int UNAUTHORIZED = 401;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final int TIMEOUT = 504;

    /** What a service says whose command needed another service, or the index. */
    private static final Set<String> OF_ANOTHER = Set.of("matters-away", "matters-unsure", "bulk-without-index");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Exception decode(String method, Response response) {
        return faultOf(response);
    }

    /** The same for an answer that nobody decodes, since it is passed on as it comes. */
    public static RuntimeException faultOf(Response response) {
        String service = response.request().requestTemplate().feignTarget().name();
        return switch (response.status()) {
            case UNAUTHORIZED -> new SignInOverException("The token was refused", null);
            case UNAVAILABLE -> awayOrNot(service, read(response));
            case BAD_GATEWAY, TIMEOUT -> new ServiceDownException(service, null);
            default -> new ApiProblemException(read(response));
        };
    }

    /** A service that explains which other one it needed is well itself: its room stays open and its words are shown. */
    private static RuntimeException awayOrNot(String service, ApiProblem problem) {
        return OF_ANOTHER.stream().anyMatch(problem::is)
                ? new ApiProblemException(problem)
                : new ServiceDownException(service, null);
    }

    private static ApiProblem read(Response response) {
        if (response.body() != null) {
            try (InputStream body = response.body().asInputStream()) {
                return JSON.readValue(body, ApiProblem.class);
            } catch (IOException | JacksonException unreadable) {
                return unexplained(response);
            }
        }
        return unexplained(response);
    }

    /** Somebody between us and the service answered with a page of their own. */
    private static ApiProblem unexplained(Response response) {
        return new ApiProblem(null, null, response.status(), null, requestId(response), null);
    }

    private static @org.jspecify.annotations.Nullable String requestId(Response response) {
        return response.headers().getOrDefault("X-Request-Id", java.util.List.of()).stream()
                .findFirst()
                .orElse(null);
    }
}
