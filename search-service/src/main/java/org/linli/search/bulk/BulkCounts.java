package org.linli.search.bulk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.OpinionStep;

/**
 * How many opinions of an action came out how.
 *
 * @param lastDone when the last was done of those that are not taken back; absent when there is none
 */
public record BulkCounts(
        Map<BulkOutcome, Integer> outcomes, @Nullable Instant lastDone) {

    static final BulkCounts NONE = new BulkCounts(Map.of(), null);

    public BulkCounts {
        outcomes = Map.copyOf(outcomes);
    }

    /** How many came out so. */
    public int of(BulkOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Until when some of it can be undone; absent when nothing can. */
    public @Nullable Instant undoUntil(Instant now) {
        Instant until = lastDone == null ? null : lastDone.plus(OpinionStep.UNDONE_WITHIN);
        return until == null || until.isBefore(now) ? null : until;
    }

    BulkCounts with(BulkOutcome outcome, int number, @Nullable Instant last) {
        Map<BulkOutcome, Integer> more = new EnumMap<>(BulkOutcome.class);
        more.putAll(outcomes);
        more.put(outcome, number);
        return new BulkCounts(more, outcome == BulkOutcome.DONE ? last : lastDone);
    }

    BulkCounts and(BulkCounts others) {
        Map<BulkOutcome, Integer> all = new EnumMap<>(BulkOutcome.class);
        all.putAll(outcomes);
        all.putAll(others.outcomes);
        return new BulkCounts(all, others.lastDone == null ? lastDone : others.lastDone);
    }
}
