package org.linli.search.index;

import java.io.IOException;
import java.util.List;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A comparison that an operator asked for. */
@Component
class ReconcileJob implements JobHandler {

    static final String KIND = "index-reconcile";

    private final Reconciliation reconciliation;

    ReconcileJob(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        Reports.Report report = reconciliation
                .run(done -> run.checkpoint(new Compared(done), done, 0))
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "index-missing", List.of(), List.of()));
        run.result(IndexOperations.Comparison.of(report));
    }

    record Compared(long opinions) {}
}
