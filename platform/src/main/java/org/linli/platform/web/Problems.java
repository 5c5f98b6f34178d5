package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The one place that turns exceptions into RFC 9457 problems. What it does not know is a 500 that tells nothing. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // The head is out. A problem now would pass for the rest of a file: whatever is thrown on breaks the
            // connection, so that half an answer is seen as half.
            LOG.warn("{} broke off: {}", request.getMethod(), failure.getClass().getSimpleName());
            throw failure;
        }
        return switch (failure) {
            case AuthenticationException _, AccessDeniedException _ -> throw failure;
            // The caller has gone: there is nobody to answer.
            case AsyncRequestNotUsableException _ -> null;
            case ProblemException problem ->
                answer(request, problem.status(), problem.slug(), problem.arguments(), problem.fields());
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, request);
            case MethodArgumentNotValidException invalid ->
                invalid(
                        request,
                        FieldErrors.inBody(invalid) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST,
                        FieldErrors.of(invalid));
            case HandlerMethodValidationException invalid -> invalid(invalid, request);
            case MissingServletRequestParameterException missing -> missing(request, missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(request, missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(request, missing.getHeaderName());
            case MethodArgumentTypeMismatchException mismatch ->
                invalid(request, HttpStatus.BAD_REQUEST, List.of(FieldErrors.format(mismatch.getName())));
            case MaxUploadSizeExceededException _ -> answer(request, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case ErrorResponse known -> framework(known, failure, request);
            default -> fault(failure, request);
        };
    }

    private ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        if (BodyTooLargeException.isCauseOf(failure)) {
            return answer(request, HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        var fields = FieldErrors.of(failure);
        return answer(request, HttpStatus.BAD_REQUEST, fields.isEmpty() ? "unreadable" : "invalid", List.of(), fields);
    }

    private ResponseEntity<Problem> invalid(HandlerMethodValidationException failure, HttpServletRequest request) {
        var inBody = FieldErrors.inBody(failure);
        return invalid(
                request, inBody ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST, FieldErrors.of(failure));
    }

    private ResponseEntity<Problem> invalid(
            HttpServletRequest request, HttpStatus status, List<ProblemException.Field> fields) {
        return answer(request, status, "invalid", List.of(), fields);
    }

    private ResponseEntity<Problem> missing(HttpServletRequest request, String name) {
        return invalid(request, HttpStatus.BAD_REQUEST, List.of(FieldErrors.missing(name)));
    }

    /** What Spring itself refuses: no such path, method, media type. Its headers (Allow, Accept) go along. */
    private ResponseEntity<Problem> framework(ErrorResponse known, Exception failure, HttpServletRequest request) {
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        if (status.is5xxServerError()) {
            return fault(failure, request);
        }
        var slug = switch (status) {
            case NOT_FOUND -> "no-such-path";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> "unreadable";
        };
        var answer = ResponseEntity.status(status).headers(known.getHeaders());
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(request, status, slug, List.of(), List.of()));
    }

    private ResponseEntity<Problem> fault(Exception failure, HttpServletRequest request) {
        var fault = FaultAnswer.of(failure);
        if (fault == FaultAnswer.UNEXPECTED) {
            LOG.error("{} failed", request.getMethod(), failure);
        } else if (fault.isPassing()) {
            LOG.warn(
                    "{} could not be answered: {}",
                    request.getMethod(),
                    failure.getClass().getSimpleName());
        }
        var headers = new HttpHeaders();
        if (fault.isPassing()) {
            headers.set(HttpHeaders.RETRY_AFTER, fault.retryAfterSeconds());
        }
        return ResponseEntity.status(fault.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(request, fault.status(), fault.slug(), List.of(), List.of()));
    }

    private ResponseEntity<Problem> answer(HttpServletRequest request, HttpStatus status, String slug) {
        return answer(request, status, slug, List.of(), List.of());
    }

    private ResponseEntity<Problem> answer(
            HttpServletRequest request,
            HttpStatus status,
            String slug,
            List<?> arguments,
            List<ProblemException.Field> fields) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(request, status, slug, arguments, fields));
    }
}
