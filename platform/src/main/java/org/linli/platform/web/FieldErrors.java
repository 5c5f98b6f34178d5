package org.linli.platform.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the fields that were not accepted: JSON pointers into the body, plain names for parameters. */
final class FieldErrors {

    private static final String FORMAT = "problem.field.format";
    private static final String MISSING = "problem.field.missing";
    private static final String UNKNOWN = "problem.field.unknown";

    /** The constraints that a value breaks by not being there. */
    private static final Set<String> NOT_THERE = Set.of("NotNull", "NotBlank", "NotEmpty");

    private FieldErrors() {}

    static ProblemException.Field missing(String name) {
        return new ProblemException.Field(name, MISSING, List.of());
    }

    static ProblemException.Field format(String name) {
        return new ProblemException.Field(name, FORMAT, List.of());
    }

    static List<ProblemException.Field> of(MethodArgumentNotValidException failure) {
        return failure.getBindingResult().getAllErrors().stream()
                .map(FieldErrors::ofBody)
                .toList();
    }

    /** Whether all that is wrong stands in the body. */
    static boolean inBody(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream().allMatch(FieldErrors::isBody);
    }

    static List<ProblemException.Field> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(FieldErrors::ofParameter)
                .toList();
    }

    private static Stream<ProblemException.Field> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors && isBody(result)) {
            return errors.getAllErrors().stream().map(FieldErrors::ofBody);
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> new ProblemException.Field(
                        error instanceof FieldError field ? field.getField() : name, text(error), List.of()));
    }

    private static boolean isBody(ParameterValidationResult result) {
        return result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static ProblemException.Field ofBody(ObjectError error) {
        var pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
        return new ProblemException.Field(pointer, text(error), List.of());
    }

    /**
     * Bean Validation has already put its message into the caller's language; as a key it then stands for itself. That
     * something is not there is said in the house's own words, as where the whole field is left out.
     */
    private static String text(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        if (codes != null && codes.length > 0 && NOT_THERE.contains(codes[codes.length - 1])) {
            return MISSING;
        }
        return Objects.requireNonNullElse(error.getDefaultMessage(), FORMAT);
    }

    /** {@code lines[2].name} becomes {@code /lines/2/name}. */
    static String pointer(String path) {
        return "/" + path.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    /** Empty when the body is no JSON at all. */
    static List<ProblemException.Field> of(HttpMessageNotReadableException failure) {
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown -> List.of(field(unknown, UNKNOWN));
            case InvalidNullException missing -> List.of(field(missing, MISSING));
            case InvalidFormatException format -> List.of(field(format, FORMAT));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> List.of(field(mismatch, FORMAT));
            case null, default -> List.of();
        };
    }

    private static ProblemException.Field field(JacksonException failure, String key) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            pointer.append('/');
            if (step.getPropertyName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return new ProblemException.Field(pointer.toString(), key, List.of());
    }
}
