package org.linli.platform.web;

/**
 * The version of a thing as the caller last saw it: the {@code If-Match} header, resolved as an argument of a
 * controller method. A missing header is a 428, one that cannot be read a 400.
 *
 * @param value the number inside the strong entity tag {@code "7"}
 */
public record Version(long value) {

    /** The header value for a response. */
    public String etag() {
        return "\"" + value + "\"";
    }

    /** @throws ProblemException 412 when the thing has moved on */
    public void mustBe(long current) {
        if (value != current) {
            throw new ProblemException(
                    org.springframework.http.HttpStatus.PRECONDITION_FAILED,
                    "version-changed",
                    java.util.List.of(current),
                    java.util.List.of());
        }
    }
}
