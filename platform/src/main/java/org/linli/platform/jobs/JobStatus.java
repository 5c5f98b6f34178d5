package org.linli.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * How far a job is.
 *
 * @param submittedBy account or client id
 * @param done units of work done
 * @param total all units of work, 0 while unknown
 * @param result what it ended with
 * @param fault why it failed
 * @param version rises with every change
 */
public record JobStatus(
        JobId id,
        String kind,
        UnitId place,
        String submittedBy,
        JobState state,
        boolean cancelRequested,
        long done,
        long total,
        @Nullable JsonNode result,
        @Nullable Fault fault,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long version) {

    /** Message keys and their arguments, see {@link org.linli.platform.web.ProblemException}. */
    public record Fault(String slug, List<String> arguments, List<Field> fields) {}

    /** One field that was not accepted. */
    public record Field(String field, String key, List<String> arguments) {}
}
