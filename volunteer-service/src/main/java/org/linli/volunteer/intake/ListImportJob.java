package org.linli.volunteer.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.privacy.FileKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the rows of a list. What a row says, what became of it and the checkpoint commit together, so a worker
 * killed at any instruction leaves nothing half done and the next one finds what is still waiting.
 */
@Component
class ListImportJob implements JobHandler {

    static final String KIND = "list-import";

    private static final int ROWS_AT_ONCE = 200;

    /** What the job is handed. */
    record Input(ImportId importId) {}

    /** @param row number of the last row that is done */
    record Progress(long row) {}

    /** What it ends with. */
    record Result(long added, long known, long refused) {}

    private final ListImports imports;
    private final ListRows rows;
    private final ImportLives lives;
    private final FileKeys keys;
    private final Map<ListKind, RowTaking> taking;
    private final AuditLog audit;
    private final MeterRegistry metrics;
    private final TransactionTemplate transactions;

    ListImportJob(
            ListImports imports,
            ListRows rows,
            ImportLives lives,
            FileKeys keys,
            List<RowTaking> taking,
            AuditLog audit,
            MeterRegistry metrics,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.rows = rows;
        this.lives = lives;
        this.keys = keys;
        this.taking = taking.stream().collect(Collectors.toMap(RowTaking::kind, each -> each));
        this.audit = audit;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        ImportId id = run.input(Input.class).importId();
        ListImport list = Objects.requireNonNull(
                transactions.execute(_ -> imports.find(id).orElseThrow()));
        FileKey key = keys.open(id.value(), list.unit(), list.fileKey(), FileKeys.Purpose.IMPORT);
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(transactions.execute(_ -> takeSome(run, list, key)));
        }
        transactions.executeWithoutResult(_ -> finish(run, list));
    }

    /** @return whether rows may still be waiting */
    private boolean takeSome(JobRun run, ListImport list, FileKey key) {
        List<ListRow> waiting = rows.list(list.id(), RowState.WAITING, 0, ROWS_AT_ONCE, key);
        if (waiting.isEmpty()) {
            return false;
        }
        List<ListRow> taken = Objects.requireNonNull(taking.get(list.kind())).take(list, waiting);
        for (ListRow row : taken) {
            rows.save(list.id(), row);
            metrics.counter(
                            "linli.volunteer.list.rows",
                            "kind",
                            list.kind().name(),
                            "outcome",
                            row.state().name())
                    .increment();
        }
        Map<RowState, Long> counts = rows.count(list.id());
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        run.checkpoint(new Progress(waiting.getLast().number()), all - counts.getOrDefault(RowState.WAITING, 0L), all);
        return true;
    }

    private void finish(JobRun run, ListImport list) {
        lives.finish(list.id());
        Map<RowState, Long> counts = rows.count(list.id());
        var result = new Result(
                counts.getOrDefault(RowState.ADDED, 0L),
                counts.getOrDefault(RowState.KNOWN, 0L),
                counts.getOrDefault(RowState.REFUSED, 0L));
        audit.record(new AuditEntry(
                "import.finish",
                "import",
                list.id().toString(),
                list.unit(),
                Map.of("added", result.added(), "known", result.known(), "refused", result.refused())));
        run.result(result);
    }
}
