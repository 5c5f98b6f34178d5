package org.linli.property.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a file. Each row commits together with its count and the checkpoint, so that a worker killed at any
 * instruction leaves nothing half done and the next one goes on behind the last row.
 */
@Component
class CompanyImport implements JobHandler {

    static final String KIND = "company-import";

    private static final int PORTION = 200;

    /** What the job is handed. */
    record Input(ImportId importId) {}

    /** @param row number of the last row that is done */
    record Progress(long row, Counts counts) {}

    private final Imports imports;
    private final RowWork work;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CompanyImport(Imports imports, RowWork work, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        ImportId id = run.input(Input.class).importId();
        Import file = Objects.requireNonNull(
                transactions.execute(_ -> imports.find(id).orElseThrow()));
        Progress progress = run.resumeFrom(Progress.class).orElse(new Progress(0, file.counts()));
        List<Row> portion = portion(id, progress.row());
        while (!portion.isEmpty()) {
            for (Row row : portion) {
                progress = new Progress(row.number(), take(run, file, row, progress.counts()));
            }
            portion = portion(id, progress.row());
        }
        finish(run, file, progress.counts());
    }

    private List<Row> portion(ImportId id, long after) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.rows(id, after, PORTION)));
    }

    private Counts take(JobRun run, Import file, Row row, Counts before) {
        try {
            return Objects.requireNonNull(transactions.execute(
                    _ -> counted(run, file, row, before.plus(work.take(file.unit(), row)))));
        } catch (RefusedRow refused) {
            return Objects.requireNonNull(transactions.execute(_ -> {
                imports.fail(file.id(), row, refused.reasons());
                return counted(run, file, row, before.plusFailed());
            }));
        }
    }

    private Counts counted(JobRun run, Import file, Row row, Counts counts) {
        imports.count(file.id(), counts);
        run.checkpoint(new Progress(row.number(), counts), counts.done(), counts.rows());
        return counts;
    }

    private void finish(JobRun run, Import file, Counts counts) {
        transactions.executeWithoutResult(_ -> {
            imports.finish(file.id(), clock.instant());
            audit.record(new AuditEntry(
                    "import.finish",
                    "import",
                    file.id().toString(),
                    file.unit(),
                    Map.of(
                            "rows", counts.rows(),
                            "companies", counts.companies(),
                            "services", counts.services(),
                            "known", counts.known(),
                            "failed", counts.failed())));
            run.result(counts);
        });
    }
}
