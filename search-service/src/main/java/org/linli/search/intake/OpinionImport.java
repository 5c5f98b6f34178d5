package org.linli.search.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.sheets.SheetSource;
import org.linli.platform.sheets.Sheets;
import org.linli.search.opinion.Delivery;
import org.linli.search.opinion.Outcome;
import org.linli.search.opinion.Reception;
import org.linli.search.opinion.Refusal;
import org.linli.search.opinion.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a file. Each stretch of rows commits together with its counts, its failed rows and how far the import is,
 * so that a worker killed at any instruction leaves nothing half done and the next one goes on behind the last stretch;
 * so does another job, when this one failed or was cancelled and the import is started again.
 */
@Component
class OpinionImport implements JobHandler {

    static final String KIND = "opinion-import";

    /** What the job is handed. */
    record Input(ImportId importId) {}

    /** @param row number of the last row that is done */
    record Progress(long row) {}

    private final Imports imports;
    private final ImportLives lives;
    private final StoredFiles files;
    private final FailedRows failedRows;
    private final FileKeys keys;
    private final ImportWords words;
    private final ImportSettings settings;
    private final Sheets sheets;
    private final Places places;
    private final Reception reception;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    OpinionImport(
            Imports imports,
            ImportLives lives,
            StoredFiles files,
            FailedRows failedRows,
            FileKeys keys,
            ImportWords words,
            ImportSettings settings,
            Sheets sheets,
            Places places,
            Reception reception,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.lives = lives;
        this.files = files;
        this.failedRows = failedRows;
        this.keys = keys;
        this.words = words;
        this.settings = settings;
        this.sheets = sheets;
        this.places = places;
        this.reception = reception;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        Import file = find(run.input(Input.class).importId());
        FileKey key = keys.open(file.id().value(), file.place(), file.fileKey(), FileKeys.Purpose.IMPORT);
        Path copy = files.fetch(file.id(), key);
        try {
            long rows = file.counts().rows() > 0 ? file.counts().rows() : count(file, copy);
            importRows(run, file, key, copy, rows);
        } finally {
            Files.deleteIfExists(copy);
        }
        finish(run, file.id());
    }

    private Import find(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.find(id).orElseThrow()));
    }

    /** Reads the file once from end to end: a file that is broken further down fails before anything is taken in. */
    private long count(Import file, Path copy) throws IOException {
        long rows = 0;
        try (SheetSource source = sheets.open(copy, hint(file))) {
            for (SheetRow _ : source) {
                rows++;
            }
        }
        long counted = rows;
        transactions.executeWithoutResult(_ -> imports.count(file.id(), counted));
        return rows;
    }

    private void importRows(JobRun run, Import file, FileKey key, Path copy, long rows) throws IOException {
        var reading = new RowReading(file.place(), file.source(), file.mapping(), words, places);
        try (SheetSource source = sheets.open(copy, hint(file))) {
            var stretch = new ArrayList<SheetRow>(settings.rowsPerStep());
            for (SheetRow row : source) {
                if (row.number() > file.doneTo()) {
                    stretch.add(row);
                }
                if (stretch.size() == settings.rowsPerStep()) {
                    importStretch(run, file, key, reading, List.copyOf(stretch), rows);
                    stretch.clear();
                }
            }
            if (!stretch.isEmpty()) {
                importStretch(run, file, key, reading, stretch, rows);
            }
        }
    }

    private void importStretch(
            JobRun run, Import file, FileKey key, RowReading reading, List<SheetRow> stretch, long rows) {
        List<Submission> submissions = stretch.stream().map(reading::read).toList();
        long last = stretch.getLast().number();
        transactions.executeWithoutResult(_ -> {
            List<Outcome> outcomes =
                    reception.receiveAll(submissions, new Delivery(file.id().value(), last, file.intakeUnit()));
            for (int i = 0; i < stretch.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Refused(List<Refusal> refusals)) {
                    failedRows.add(file.id(), file.place(), key, stretch.get(i), refusals);
                }
            }
            Counts sum = imports.add(file.id(), counted(outcomes), last);
            run.checkpoint(new Progress(last), sum.done(), rows);
        });
    }

    private static Counts counted(List<Outcome> outcomes) {
        long added = 0;
        long before = 0;
        long repeated = 0;
        long failed = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Added _ -> added++;
                case Outcome.Known known when known.sameDelivery() -> repeated++;
                case Outcome.Known _ -> before++;
                case Outcome.Refused _ -> failed++;
            }
        }
        return new Counts(0, added, before, repeated, failed);
    }

    private void finish(JobRun run, ImportId id) {
        transactions.executeWithoutResult(_ -> {
            lives.finish(id);
            Import finished = imports.find(id).orElseThrow();
            Counts counts = finished.counts();
            audit.record(new AuditEntry(
                    "import.finish",
                    "import",
                    id.toString(),
                    finished.place(),
                    Map.of(
                            "rows", counts.rows(),
                            "added", counts.added(),
                            "known", counts.known(),
                            "repeated", counts.repeated(),
                            "failed", counts.failed())));
            run.result(counts);
        });
    }

    private static SheetFormat.Hint hint(Import file) {
        return MappingChange.hint(file.mapping().charset(), file.mapping().delimiter());
    }
}
