package org.linli.search.bulk;

import java.time.Clock;
import java.util.Set;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.web.Version;
import org.linli.search.opinion.Screening;
import org.springframework.stereotype.Component;

/** Treats each opinion of an action by the single command, under the version it had when the action began. */
@Component
class BulkJob implements JobHandler {

    static final String KIND = "bulk-action";

    private static final Set<BulkOutcome> ENDS =
            Set.of(BulkOutcome.DONE, BulkOutcome.CHANGED_MEANWHILE, BulkOutcome.REFUSED);

    private final BulkWalk walk;
    private final Screening screening;
    private final Clock clock;

    BulkJob(BulkWalk walk, Screening screening, Clock clock) {
        this.walk = walk;
        this.screening = screening;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        BulkAction action = walk.action(run);
        walk.go(
                run,
                action,
                BulkOutcome.WAITING,
                ENDS,
                new BulkWalk.Step(item -> treated(action, item), BulkItem::notDone));
    }

    private BulkItem treated(BulkAction action, BulkItem item) {
        Version after = screening.treat(item.opinion(), new Version(item.version()), action.treatment());
        return item.done(after, clock.instant());
    }
}
