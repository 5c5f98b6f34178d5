package org.linli.search.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands, as far as those who raised it are concerned. It says all there is to know, so that one that was
 * missed is made up for by the next.
 *
 * @param answer what was answered, while it counts
 * @param reason why nothing comes of it
 * @param at when it came to stand so
 * @param version of the matter: of two the higher one counts, in whatever order they come
 */
public record MatterStanding(
        State state, @Nullable String answer, @Nullable String reason, Instant at, long version) {

    /** How far it has come. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Closed, and done as the answer says. */
        SETTLED,
        /** Closed as not feasible or withdrawn, for a reason. */
        DECLINED;

        public boolean isClosed() {
            return this == SETTLED || this == DECLINED;
        }
    }

    /** How property-service calls states and outcomes. */
    private static final String CLOSED = "CLOSED";

    private static final String SETTLED = "SETTLED";

    /**
     * What property-service says of a matter, in its own words.
     *
     * @param state OPEN, ANSWERED or CLOSED
     * @param outcome of a closed one: SETTLED, NOT_FEASIBLE or WITHDRAWN
     * @throws IllegalArgumentException for a state that this version does not know
     */
    public static MatterStanding of(
            String state,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String reason,
            Instant at,
            long version) {
        State stands =
                state.equals(CLOSED) ? SETTLED.equals(outcome) ? State.SETTLED : State.DECLINED : State.valueOf(state);
        return new MatterStanding(stands, answer, stands == State.DECLINED ? reason : null, at, version);
    }
}
