package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no handler runs: in filters and in the security chain. */
public final class ProblemResponses {

    private static final String RETRY_SECONDS = "5";

    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemResponses(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** 401, or 503 when the token could not be checked because the issuer's keys are out of reach. */
    public void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "issuer-unavailable");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
    }

    /** 403 by the security chain. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    /** The problem {@code slug}, unless an answer is already under way. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), texts.problem(request, status, slug, List.of(), List.of()));
    }
}
