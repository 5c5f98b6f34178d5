package org.linli.search.hot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * One thing that happened to a hot issue.
 *
 * @param version the issue's version that came of it
 * @param level afterwards
 * @param actor id of the account or client that did it, never a name; absent for the round
 * @param unit in whose name
 */
public record HotStep(
        HotIssueId issue,
        long version,
        What what,
        Instant at,
        HeatLevel level,
        int score,
        @Nullable String actor,
        @Nullable UnitId unit,
        @Nullable String reason) {

    /** What may happen to a hot issue. */
    public enum What {
        /** It came to a higher level. */
        HEATED,
        /** It came to a lower level and is still hot. */
        EASED,
        /** It is calm again. */
        COOLED,
        /** The time for which it was muted is over. */
        HEARD_AGAIN,
        ACKNOWLEDGED,
        MUTED,
        UNMUTED
    }

    /** What the round found; it names nobody. */
    static HotStep counted(HotIssue before, HotIssue after) {
        return new HotStep(
                after.id(),
                after.version(),
                what(before.level(), after.level()),
                after.countedAt(),
                after.level(),
                after.score(),
                null,
                null,
                null);
    }

    private static What what(HeatLevel before, HeatLevel after) {
        if (after == before) {
            return What.HEARD_AGAIN;
        }
        if (after.compareTo(before) > 0) {
            return What.HEATED;
        }
        return after == HeatLevel.CALM ? What.COOLED : What.EASED;
    }
}
