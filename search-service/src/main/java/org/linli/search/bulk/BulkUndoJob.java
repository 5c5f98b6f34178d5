package org.linli.search.bulk;

import java.util.Objects;
import java.util.Set;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.web.Version;
import org.linli.search.opinion.Screening;
import org.springframework.stereotype.Component;

/** Takes back what an action did with each opinion, by the single undo: only while nothing was done with it since. */
@Component
class BulkUndoJob implements JobHandler {

    static final String KIND = "bulk-undo";

    private static final Set<BulkOutcome> ENDS =
            Set.of(BulkOutcome.UNDONE, BulkOutcome.CHANGED_SINCE, BulkOutcome.UNDO_REFUSED);

    private final BulkWalk walk;
    private final Screening screening;

    BulkUndoJob(BulkWalk walk, Screening screening) {
        this.walk = walk;
        this.screening = screening;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        walk.go(run, walk.action(run), BulkOutcome.DONE, ENDS, new BulkWalk.Step(this::takenBack, BulkItem::notUndone));
    }

    private BulkItem takenBack(BulkItem item) {
        screening.undo(item.opinion(), new Version(Objects.requireNonNull(item.versionAfter())));
        return item.undone();
    }
}
