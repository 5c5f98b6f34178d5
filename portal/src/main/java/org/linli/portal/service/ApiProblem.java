package org.linli.portal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service said instead of an answer (RFC 9457), already in the user's language.
 *
 * @param type stable for a kind of problem, as {@code urn:linli:problem:not-found}
 * @param requestId names the request in every log; shown so that it can be quoted
 * @param fields what was not accepted, field by field
 */
public record ApiProblem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String requestId,
        @Nullable List<Field> fields) {

    /**
     * @param field JSON pointer into the body, or the parameter's name
     * @param message why, and what to do
     */
    public record Field(String field, String message) {}

    public boolean is(String slug) {
        return ("urn:linli:problem:" + slug).equals(type);
    }

    /** Field errors; empty when the problem names none. */
    public List<Field> fieldErrors() {
        return fields == null ? List.of() : fields;
    }
}
