package org.linli.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is told went wrong: RFC 9457, sent as {@code application/problem+json} in the caller's language.
 *
 * @param type stable for a kind of problem: {@code urn:linli:problem:<slug>}
 * @param requestId names this request in logs, traces and audit
 * @param fields what was not accepted and why
 */
@Schema(description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Stable for a kind of problem", example = "urn:linli:problem:not-found")
        String type,

        @Schema(description = "One line in the caller's language")
        String title,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "What happened and what to do")
        String detail,

        @Schema(description = "Path that was asked for") String instance,

        @Schema(description = "Names this request in logs, traces and audit") @Nullable
        String requestId,

        @Schema(description = "What was not accepted") List<Field> fields) {

    /**
     * One thing that was not accepted.
     *
     * @param field JSON pointer into the body, or name of the parameter
     * @param message why, in the caller's language
     */
    public record Field(
            @Schema(description = "JSON pointer into the body, or name of the parameter", example = "/name")
            String field,

            @Schema(description = "Why, and what to do") String message) {}
}
