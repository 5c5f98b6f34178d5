package org.linli.volunteer.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.FieldSheet;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.Upload;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a list: upload it, look at what would become of each row, start or cancel it. */
@Service
public class ImportDesk {

    static final int MOST_ROWS = 10_000;
    private static final int ROWS_AT_ONCE = 500;

    /** An import with how many rows are in each state. */
    public record Shown(ListImport list, Map<RowState, Long> counts) {}

    private final ListImports imports;
    private final ListRows rows;
    private final ImportLives lives;
    private final FileKeys keys;
    private final ImportWords words;
    private final Sheets sheets;
    private final Map<ListKind, RowTaking> taking;
    private final Places places;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            ListImports imports,
            ListRows rows,
            ImportLives lives,
            FileKeys keys,
            ImportWords words,
            Sheets sheets,
            List<RowTaking> taking,
            Places places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.lives = lives;
        this.keys = keys;
        this.words = words;
        this.sheets = sheets;
        this.taking = taking.stream().collect(Collectors.toMap(RowTaking::kind, each -> each));
        this.places = places;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the file and looks at every row; nothing is taken in.
     *
     * @throws ProblemException 413 or 422 when it is too large, no sheet, or lacks a column; 422 when the unit is not an
     *     open one of the scope
     */
    public Shown upload(UnitId unit, ListKind kind, @Nullable LocalDate consentedOn, Upload upload) throws IOException {
        if (places.findOpenInScope(unit).isEmpty()) {
            throw ProblemException.invalid("/unit", "list.unit.unknown");
        }
        List<ListField> fields = ListField.of(kind);
        try (var sheet = FieldSheet.open(sheets, upload.path(), words, fields)) {
            sheet.require(words, fields.stream().filter(ListField::isRequired).toList());
            var id = ImportId.next();
            var key = FileKey.fresh();
            var list = new ListImport(
                    id,
                    unit,
                    kind,
                    upload.name(),
                    consentedOn,
                    sheet.columns(),
                    keys.seal(id.value(), key),
                    ImportLife.prepared(clock));
            return Objects.requireNonNull(transactions.execute(_ -> prepare(list, key, sheet)));
        }
    }

    private Shown prepare(ListImport list, FileKey key, FieldSheet<ListField> sheet) {
        imports.add(list);
        long all = sheet.forEachPortion(
                ROWS_AT_ONCE, MOST_ROWS, portion -> rows.addAll(list.id(), list.unit(), key, checked(list, portion)));
        record("import.upload", list, Map.of("kind", list.kind().name(), "rows", all));
        return shown(list);
    }

    /** Rows that could not even be read are not looked at. */
    private List<ListRow> checked(ListImport list, List<ImportRow<ListField>> portion) {
        List<ListRow> read = portion.stream().map(ListRow::read).toList();
        List<ListRow> readable =
                read.stream().filter(row -> row.state() == RowState.WAITING).toList();
        Map<Long, ListRow> looked = Objects.requireNonNull(taking.get(list.kind())).check(list, readable).stream()
                .collect(Collectors.toMap(ListRow::number, row -> row));
        return read.stream().map(row -> looked.getOrDefault(row.number(), row)).toList();
    }

    /** As it stands. */
    public Shown get(ImportId id) {
        return standing(List.of(read(id))).getFirst();
    }

    /** Newest first, one more than asked for when there are more. */
    public List<Shown> page(@Nullable UUID before, int limit) {
        return standing(Objects.requireNonNull(transactions.execute(_ -> imports.page(before, limit))));
    }

    /**
     * The rows as they stand, those of one state or all. Opening them is audited.
     *
     * @param after number of the last row seen
     */
    public List<ListRow> rows(ListImport list, @Nullable RowState state, long after, int limit) {
        return rows(list, state, after, limit, open(list, FileKeys.Purpose.PREVIEW));
    }

    private List<ListRow> rows(ListImport list, @Nullable RowState state, long after, int limit, FileKey key) {
        return Objects.requireNonNull(transactions.execute(_ -> rows.list(list.id(), state, after, limit, key)));
    }

    /**
     * The rows that were refused, portion by portion, behind a row number. Opening them is audited, and is done before
     * this returns.
     *
     * @throws ProblemException 409 after the retention
     */
    public LongFunction<List<ListRow>> refused(ListImport list, int portion) {
        FileKey key = open(list, FileKeys.Purpose.ERRORS);
        return after -> rows(list, RowState.REFUSED, after, portion, key);
    }

    private FileKey open(ListImport list, FileKeys.Purpose purpose) {
        return keys.open(list.id().value(), list.unit(), list.fileKey(), purpose);
    }

    /**
     * Hands the rows that nothing stands against to the workers; those of one that was interrupted which still wait.
     *
     * @throws ProblemException 409 when it is worked on or over, 412 when it has changed since {@code seen}
     */
    public Shown start(ImportId id, Version seen) {
        ListImport before = atRest(id, seen);
        FileKeys.mustBeKept(before.fileKey());
        return Objects.requireNonNull(transactions.execute(_ -> {
            JobId job = jobs.submit(ListImportJob.KIND, before.unit(), new ListImportJob.Input(id));
            return kept("import.start", before.with(before.life().started(job)), Map.of("job", job.toString()));
        }));
    }

    /** @throws ProblemException 409 when it is worked on or over, 412 when it has changed since {@code seen} */
    public Shown cancel(ImportId id, Version seen) {
        ListImport before = atRest(id, seen);
        return Objects.requireNonNull(transactions.execute(
                _ -> kept("import.cancel", before.with(before.life().cancelled(clock)), Map.of())));
    }

    private ListImport atRest(ImportId id, Version seen) {
        ListImport before = get(id).list();
        seen.mustBe(before.life().version());
        before.life().mustBeAtRest();
        return before;
    }

    private Shown kept(String action, ListImport changed, Map<String, Object> detail) {
        lives.keep(changed.id(), changed.life());
        record(action, changed, detail);
        return shown(changed);
    }

    private ListImport read(ImportId id) {
        return Objects.requireNonNull(
                transactions.execute(_ -> imports.find(id).orElseThrow(() -> ProblemException.notFound("import"))));
    }

    private List<Shown> standing(List<ListImport> read) {
        List<ListImport> now = lives.standing(read, ListImport::life, each -> read(each.id()), ListImport::with);
        return Objects.requireNonNull(
                transactions.execute(_ -> now.stream().map(this::shown).toList()));
    }

    private Shown shown(ListImport list) {
        return new Shown(list, rows.count(list.id()));
    }

    private void record(String action, ListImport list, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", list.id().toString(), list.unit(), detail));
    }
}
