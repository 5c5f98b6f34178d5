package org.linli.portal.service;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Long work of a service; the same shape in all of them.
 *
 * @param done units of work done
 * @param total all units of work, 0 while unknown
 * @param result what it ended with; depends on the kind
 */
public record Job(
        String id,
        String kind,
        State state,
        long done,
        long total,
        boolean cancelRequested,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Failure failure,
        @Nullable Map<String, Object> result) {

    /** What a job may be. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean hasEnded() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** Why it failed, in the user's language. */
    public record Failure(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail) {}
}
