package org.linli.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What a caller did that cannot be answered, as an RFC 9457 problem in the caller's language. The {@code type} is
 * {@code urn:linli:problem:<slug>}; title and detail come from the message keys {@code problem.<slug>.title} and
 * {@code problem.<slug>.detail} of the service's {@code messages} bundles with {@code arguments}.
 */
public final class ProblemException extends RuntimeException {

    /**
     * One field that was not accepted.
     *
     * @param field JSON pointer or parameter name
     * @param key message key that says why and what to do
     */
    public record Field(String field, String key, List<Object> arguments) {}

    private final HttpStatus status;
    private final String slug;
    private final transient List<Object> arguments;
    private final transient List<Field> fields;

    public ProblemException(HttpStatus status, String slug, List<Object> arguments, List<Field> fields) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.arguments = List.copyOf(arguments);
        this.fields = List.copyOf(fields);
    }

    /** 404: there is no such thing, or none that the caller may see; the two are never told apart. */
    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", List.of(what), List.of());
    }

    /** 409: the thing is in a state that does not allow this. {@code slug} names the rule. */
    public static ProblemException conflict(String slug, Object... arguments) {
        return new ProblemException(HttpStatus.CONFLICT, slug, List.of(arguments), List.of());
    }

    /** 422: one field is well formed but not acceptable. */
    public static ProblemException invalid(String field, String key, Object... arguments) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                List.of(),
                List.of(new Field(field, key, List.of(arguments))));
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Field> fields() {
        return fields;
    }
}
