package org.linli.platform.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final String LENGTH = "problem.field.length";
    private static final String LONGEST = "problem.field.longest";

    /** The constraints that a value breaks by not being there. */
    private static final Set<String> NOT_THERE = Set.of("NotNull", "NotBlank", "NotEmpty");

    private FieldErrors() {}

    static ProblemException.Field missing(String name) {
        return new ProblemException.Field(name, MISSING, List.of());
    }

    static ProblemException.Field format(String name) {
        return new ProblemException.Field(name, FORMAT, List.of());
    }

    /** Whether it is the body that is wrong, and not parameters that are read together. */
    static boolean inBody(MethodArgumentNotValidException failure) {
        return failure.getParameter().hasParameterAnnotation(RequestBody.class);
    }

    static List<ProblemException.Field> of(MethodArgumentNotValidException failure) {
        boolean body = inBody(failure);
        return failure.getBindingResult().getAllErrors().stream()
                .map(error -> body ? ofBody(error) : ofParameters(error))
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
                .map(error -> error instanceof FieldError field
                        ? ofParameters(field)
                        : said(name, error, result.getArgument()));
    }

    private static boolean isBody(ParameterValidationResult result) {
        return result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static ProblemException.Field ofBody(ObjectError error) {
        return error instanceof FieldError field
                ? said(pointer(field.getField()), field, field.getRejectedValue())
                : said("", error, null);
    }

    private static ProblemException.Field ofParameters(ObjectError error) {
        return error instanceof FieldError field
                ? said(field.getField(), field, field.getRejectedValue())
                : said("", error, null);
    }

    /**
     * Bean Validation has already put its message into the caller's language; as a key it then stands for itself. What it
     * would say of texts as of lists, what the framework would say of values that it cannot read, and that something is
     * not there is said in the house's own words.
     */
    private static ProblemException.Field said(String name, MessageSourceResolvable error, @Nullable Object value) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return format(name);
        }
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        if (NOT_THERE.contains(constraint)) {
            return missing(name);
        }
        if (constraint.equals("Size") && value instanceof CharSequence) {
            return length(name, error);
        }
        return new ProblemException.Field(
                name, Objects.requireNonNullElse(error.getDefaultMessage(), FORMAT), List.of());
    }

    /** The constraint's own values stand behind the field, in the order of their names: the most, the fewest. */
    private static ProblemException.Field length(String name, MessageSourceResolvable error) {
        Object[] arguments = Objects.requireNonNull(error.getArguments());
        Object most = arguments[arguments.length - 2];
        Object fewest = arguments[arguments.length - 1];
        return fewest.equals(0)
                ? new ProblemException.Field(name, LONGEST, List.of(most))
                : new ProblemException.Field(name, LENGTH, List.of(fewest, most));
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
