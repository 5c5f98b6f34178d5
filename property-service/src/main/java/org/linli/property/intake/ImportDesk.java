package org.linli.property.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.FieldSheet;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.Upload;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.place.PlaceDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a file of companies: uploads it, looks at what would become of it, starts or cancels it. */
@Service
public class ImportDesk {

    static final int MOST_ROWS = 5_000;
    private static final int ROWS_AT_ONCE = 500;

    private final Imports imports;
    private final ImportLives lives;
    private final Rehearsal rehearsal;
    private final ImportWords words;
    private final Sheets sheets;
    private final PlaceDesk places;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            ImportLives lives,
            Rehearsal rehearsal,
            ImportWords words,
            Sheets sheets,
            PlaceDesk places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
        this.lives = lives;
        this.rehearsal = rehearsal;
        this.words = words;
        this.sheets = sheets;
        this.places = places;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps the rows of a file and shows what would become of them.
     *
     * @throws ProblemException 413 or 422 when it is too large, no sheet, or has no column of codes; 404 when the unit is
     *     not in scope
     */
    public Preview upload(UnitId unit, Upload upload) throws IOException {
        try (var sheet = FieldSheet.open(sheets, upload.path(), words, EnumSet.allOf(ImportField.class))) {
            sheet.require(words, List.of(ImportField.CODE));
            return rehearsal.of(
                    Objects.requireNonNull(transactions.execute(_ -> prepare(places.require(unit), upload, sheet))));
        }
    }

    private Import prepare(Place unit, Upload upload, FieldSheet<ImportField> sheet) {
        Import begun = new Import(
                ImportId.next(),
                unit.id(),
                upload.name(),
                upload.sha256(),
                sheet.columns(),
                Counts.of(0),
                ImportLife.prepared(clock));
        imports.add(begun);
        long rows = sheet.forEachPortion(ROWS_AT_ONCE, MOST_ROWS, portion -> imports.addRows(begun, portion));
        Import prepared = begun.with(Counts.of((int) rows));
        imports.count(prepared.id(), prepared.counts());
        record("import.upload", prepared, Map.of("rows", rows, "sha256", upload.sha256()));
        return prepared;
    }

    /** As it stands. */
    public Import get(ImportId id) {
        return standing(List.of(read(id))).getFirst();
    }

    private Import read(ImportId id) {
        return Objects.requireNonNull(
                transactions.execute(_ -> imports.find(id).orElseThrow(() -> ProblemException.notFound("import"))));
    }

    private List<Import> standing(List<Import> read) {
        return lives.standing(read, Import::life, each -> read(each.id()), Import::with);
    }

    /** How many rows failed for each reason key, most frequent first. */
    public Map<String, Long> reasons(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.reasons(id)));
    }

    /** Newest first. */
    public List<Import> page(@Nullable ImportId before, int limit) {
        return standing(Objects.requireNonNull(transactions.execute(_ -> imports.page(before, limit))));
    }

    /** What would become of a file that is not started yet, as things stand now. */
    public Preview preview(ImportId id) {
        Import file = get(id);
        file.life().mustBePrepared();
        return rehearsal.of(file);
    }

    /**
     * Hands the rows to the workers; one that was interrupted goes on behind the last row that is done.
     *
     * @throws ProblemException 409 when it is worked on or over, 412 when it has changed since {@code seen}
     */
    public Import start(ImportId id, Version seen) {
        Import before = atRest(id, seen);
        return Objects.requireNonNull(transactions.execute(_ -> {
            JobId job = jobs.submit(CompanyImport.KIND, before.unit(), new CompanyImport.Input(id));
            return kept("import.start", before.with(before.life().started(job)), Map.of("job", job.toString()));
        }));
    }

    /**
     * Gives the file up; its rows are deleted at once, what was taken in of it before stays.
     *
     * @throws ProblemException 409 when it is worked on or over, 412 when it has changed since {@code seen}
     */
    public Import cancel(ImportId id, Version seen) {
        Import before = atRest(id, seen);
        return Objects.requireNonNull(transactions.execute(_ -> {
            imports.forgetRows(id);
            return kept("import.cancel", before.with(before.life().cancelled(clock)), Map.of());
        }));
    }

    private Import atRest(ImportId id, Version seen) {
        Import before = get(id);
        seen.mustBe(before.life().version());
        before.life().mustBeAtRest();
        return before;
    }

    /** The import whose failed rows are about to leave the house, which is recorded. */
    public Import handOut(ImportId id, ExportFormat format) {
        Import file = get(id);
        transactions.executeWithoutResult(_ -> record("import.export-errors", file, Map.of("format", format.name())));
        return file;
    }

    /** Rows that failed behind a row number, in the order of the file. */
    public List<ImportRow<ImportField>> failedRows(ImportId id, long after, int limit) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.failedRows(id, after, limit)));
    }

    private Import kept(String action, Import changed, Map<String, Object> detail) {
        lives.keep(changed.id(), changed.life());
        record(action, changed, detail);
        return changed;
    }

    private void record(String action, Import file, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", file.id().toString(), file.unit(), detail));
    }
}
