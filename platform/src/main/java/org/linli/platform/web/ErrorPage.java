package org.linli.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the container refuses before any handler is found is a problem as well. Behind an answer that has begun it writes
 * nothing: the container breaks the connection then.
 */
@Hidden
@RestController
final class ErrorPage implements ErrorController {

    private final ProblemTexts texts;

    ErrorPage(ProblemTexts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    @OpenToAll(because = "It only says that a request was refused")
    @Nullable
    ResponseEntity<Problem> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var status = known == null || !known.isError() ? HttpStatus.NOT_FOUND : known;
        var slug = switch (status) {
            case NOT_FOUND -> "no-such-path";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> status.is5xxServerError() ? "internal" : "unreadable";
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(request, status, slug, List.of(), List.of()));
    }
}
