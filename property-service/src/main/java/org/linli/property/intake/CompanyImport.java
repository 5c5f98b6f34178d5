package org.linli.property.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a file. Each row commits together with the import's counts, so that a worker killed at any instruction
 * leaves nothing half done and the next one goes on behind the last row; so does another job, when this one failed or was
 * cancelled and the import is started again.
 */
@Component
class CompanyImport implements JobHandler {

    static final String KIND = "company-import";

    private static final int PORTION = 200;

    /** What the job is handed. */
    record Input(ImportId importId) {}

    /** @param row number of the last row that is done */
    record Progress(long row) {}

    private final Imports imports;
    private final ImportLives lives;
    private final RowWork work;
    private final Places places;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    CompanyImport(
            Imports imports,
            ImportLives lives,
            RowWork work,
            Places places,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.lives = lives;
        this.work = work;
        this.places = places;
        this.audit = audit;
        this.transactions = transactions;
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
        var units = new NamedUnits(places, file.unit());
        Counts counts = file.counts();
        List<ImportRow<ImportField>> portion =
                portion(() -> imports.rowsAfterFirst(id, file.counts().done(), PORTION));
        while (!portion.isEmpty()) {
            for (ImportRow<ImportField> row : portion) {
                counts = take(run, file, row, units, counts);
            }
            long last = portion.getLast().number();
            portion = portion(() -> imports.rows(id, last, PORTION));
        }
        finish(run, file, counts);
    }

    private List<ImportRow<ImportField>> portion(Supplier<List<ImportRow<ImportField>>> rows) {
        return Objects.requireNonNull(transactions.execute(_ -> rows.get()));
    }

    private Counts take(JobRun run, Import file, ImportRow<ImportField> row, NamedUnits units, Counts before) {
        try {
            return Objects.requireNonNull(transactions.execute(
                    _ -> counted(run, file, row, before.plus(work.take(file.unit(), units, row)))));
        } catch (RefusedRow refused) {
            return Objects.requireNonNull(transactions.execute(_ -> {
                imports.fail(file.id(), row, refused.reasons());
                return counted(run, file, row, before.plusFailed());
            }));
        }
    }

    private Counts counted(JobRun run, Import file, ImportRow<ImportField> row, Counts counts) {
        imports.count(file.id(), counts);
        run.checkpoint(new Progress(row.number()), counts.done(), counts.rows());
        return counts;
    }

    private void finish(JobRun run, Import file, Counts counts) {
        transactions.executeWithoutResult(_ -> {
            lives.finish(file.id());
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
