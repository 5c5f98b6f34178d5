package org.linli.portal.opinion;

import java.util.Objects;
import org.springframework.http.ResponseEntity;

/**
 * Something a service answered, and the version it has: a change must name the version that was seen.
 *
 * @param version the ETag, as it is to be sent back in If-Match
 */
record Answered<T>(T value, String version) {

    static <T> Answered<T> of(ResponseEntity<T> answer) {
        return new Answered<>(
                Objects.requireNonNull(answer.getBody()),
                Objects.requireNonNullElse(answer.getHeaders().getETag(), "\"0\""));
    }
}
