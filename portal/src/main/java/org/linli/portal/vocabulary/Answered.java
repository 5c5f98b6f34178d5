package org.linli.portal.vocabulary;

import java.util.Objects;
import org.springframework.http.ResponseEntity;

/**
 * Something the service answered, and the version of the vocabulary it was part of.
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
