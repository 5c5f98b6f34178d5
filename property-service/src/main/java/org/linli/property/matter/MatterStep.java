package org.linli.property.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a matter.
 *
 * @param version what the matter's version was after it
 * @param text the answer, or the reason; absent where there was none
 * @param outcome how it was closed
 */
public record MatterStep(
        long version,
        What what,
        @Nullable String text,
        @Nullable MatterOutcome outcome,
        Office by,
        Instant at) {

    /** The kinds of steps. */
    public enum What {
        OPENED,
        ANSWERED,
        CLOSED,
        REOPENED
    }
}
