package org.linli.platform.jobs;

import java.util.Collection;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands jobs in, within the caller's transaction and scope. */
final class SubmittedJobs implements Jobs {

    private final JobTable table;
    private final Identifiers identifiers;
    private final Runnable wakeWorker;

    SubmittedJobs(JobTable table, Identifiers identifiers, Runnable wakeWorker) {
        this.table = table;
        this.identifiers = identifiers;
        this.wakeWorker = wakeWorker;
    }

    /** That the place lies within the scope is seen to by the database: the row could not be written. */
    @Override
    public JobId submit(String kind, UnitId place, Object input) {
        var id = new JobId(identifiers.next());
        table.add(id, kind, place, Scope.required(), input);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeWorker.run();
            }
        });
        return id;
    }

    @Override
    public Set<JobId> open(Collection<JobId> jobs) {
        return jobs.isEmpty() ? Set.of() : table.open(jobs);
    }

    @Override
    public boolean isCancelled(JobId job) {
        return table.isCancelled(job);
    }
}
