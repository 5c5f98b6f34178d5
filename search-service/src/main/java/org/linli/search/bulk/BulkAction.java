package org.linli.search.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Treatment;

/**
 * One command on many opinions (批量处理). Which ones is fixed when it begins; each is done by itself by the rules of the
 * single command, as the clerk who began it, and may be undone with all others as long as it could be by itself.
 *
 * @param unit in whose name it was begun: whoever sees the unit sees what came of it
 * @param actor id of the account or client, never a name
 * @param total how many there were when it began, at most {@value #MOST}
 * @param job does it
 * @param undo takes it back; the last, when there were several
 */
public record BulkAction(
        BulkActionId id,
        UnitId unit,
        String actor,
        Treatment treatment,
        int total,
        JobId job,
        @Nullable JobId undo,
        Instant startedAt) {

    /** More than a unit works off in a week, and no longer seen through by whoever says yes. */
    public static final int MOST = 5_000;

    /** The same, being taken back. */
    BulkAction undoneBy(JobId last) {
        return new BulkAction(id, unit, actor, treatment, total, job, last, startedAt);
    }

    /** All that work on it. */
    List<JobId> jobs() {
        return undo == null ? List.of(job) : List.of(job, undo);
    }
}
