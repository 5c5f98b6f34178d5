package org.linli.search.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.linli.platform.web.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Refusals as Open311 writes them: "The HTTP error codes should always be 404 for resources that don't exist, 403 for
 * errors because of wrong or missing api_key and basically 400 for any other error where the request can not be fulfilled
 * as expected." A fault of our own is answered as everywhere in the suite: 503 with Retry-After tells a client to try
 * again, which a 400 would forbid.
 */
@RestControllerAdvice(assignableTypes = {OfferController.class, RequestController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Errors {

    /** What the reception calls a field, and how Open311 spells it. */
    private static final Map<String, String> SPELLED = Map.of(
            "/place", "address_id",
            "/text", "description",
            "/title", "attribute[title]",
            "/channel", "attribute[channel]",
            "/contactName", "first_name, last_name",
            "/contactTelephone", "phone",
            "/externalId", "Idempotency-Key");

    private final MessageSource messages;

    Open311Errors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<byte[]> refused(ProblemException problem, HttpServletRequest request) {
        HttpStatus status = problem.status();
        if (status == HttpStatus.UNAUTHORIZED) {
            return answer(request, HttpStatus.FORBIDDEN, List.of(text("report.token-missing", List.of())));
        }
        HttpStatus told =
                status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND ? status : HttpStatus.BAD_REQUEST;
        return answer(request, told, descriptions(problem));
    }

    /** The server itself could not read the form, and says so only once somebody asks for it. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<byte[]> unreadable(InvalidParameterException form, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, List.of(text("report.form-unreadable", List.of())));
    }

    private List<String> descriptions(ProblemException problem) {
        if (problem.fields().isEmpty()) {
            return List.of(text("problem." + problem.slug() + ".detail", problem.arguments()));
        }
        return problem.fields().stream()
                .map(field -> SPELLED.getOrDefault(field.field(), field.field()) + ": "
                        + text(field.key(), field.arguments()))
                .toList();
    }

    private String text(String key, List<Object> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage(key, arguments.toArray(), key, locale));
    }

    private static ResponseEntity<byte[]> answer(
            HttpServletRequest request, HttpStatusCode status, List<String> descriptions) {
        Format format = Format.ofAddress(request.getRequestURI());
        List<ErrorView> errors = descriptions.stream()
                .map(description -> new ErrorView(status.value(), description))
                .toList();
        return ResponseEntity.status(status).contentType(format.mediaType()).body(format.write("errors", errors));
    }
}
