package org.linli.search.opinion;

import java.util.Collection;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Why one field of a draft is not accepted.
 *
 * @param field its name in the API, for instance {@code receivedAt}
 * @param key message key that says why and what to do
 */
public record Refusal(String field, String key, List<Object> arguments) {

    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }

    /** @throws ProblemException 422 naming all of them, when there is one */
    public static void throwIfAny(Collection<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw problem(refusals);
        }
    }

    /** All of them as one 422. */
    static ProblemException problem(Collection<Refusal> refusals) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                List.of(),
                refusals.stream()
                        .map(each -> new ProblemException.Field("/" + each.field(), each.key(), each.arguments()))
                        .toList());
    }
}
