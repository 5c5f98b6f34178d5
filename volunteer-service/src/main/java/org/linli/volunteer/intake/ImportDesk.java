package org.linli.volunteer.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a list: upload it, look at what would become of each row, start or cancel it. */
@Service
public class ImportDesk {

    private static final int ROWS_AT_ONCE = 500;

    /** An import with how many rows are in each state. */
    public record Shown(ListImport list, Map<RowState, Long> counts) {}

    private final ListImports imports;
    private final ListRows rows;
    private final ListFile files;
    private final ImportKeys keys;
    private final Map<ListKind, RowTaking> taking;
    private final Places places;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            ListImports imports,
            ListRows rows,
            ListFile files,
            ImportKeys keys,
            List<RowTaking> taking,
            Places places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.keys = keys;
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
     * @param upload the file; its copy on the disk is deleted before this returns
     * @throws ProblemException 413 or 422 when it is too large, no sheet, or lacks a column; 422 when the unit is not an
     *     open one of the scope
     */
    public Shown upload(
            UnitId unit, ListKind kind, @Nullable LocalDate consentedOn, String fileName, InputStream upload)
            throws IOException {
        if (places.findOpenInScope(unit).isEmpty()) {
            throw ProblemException.invalid("/unit", "list.unit.unknown");
        }
        Path file = Files.createTempFile("linli-list-", ".part");
        try {
            Files.copy(upload, file, StandardCopyOption.REPLACE_EXISTING);
            ListFile.Content content = files.read(file, kind);
            return Objects.requireNonNull(
                    transactions.execute(_ -> prepare(unit, kind, consentedOn, fileName, content)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Shown prepare(
            UnitId unit, ListKind kind, @Nullable LocalDate consentedOn, String fileName, ListFile.Content content) {
        var id = ListImportId.next();
        var key = FileKey.fresh();
        var list = new ListImport(
                id,
                unit,
                kind,
                fileName,
                consentedOn,
                content.columns(),
                keys.seal(id, key),
                ImportState.PREPARED,
                null,
                clock.instant(),
                null,
                1);
        imports.add(list);
        for (int from = 0; from < content.rows().size(); from += ROWS_AT_ONCE) {
            int to = Math.min(content.rows().size(), from + ROWS_AT_ONCE);
            rows.addAll(id, unit, key, checked(list, content.rows().subList(from, to)));
        }
        record(
                "import.upload",
                list,
                Map.of("kind", kind.name(), "rows", content.rows().size()));
        return shown(list);
    }

    /** Rows that could not even be read are not looked at. */
    private List<ListRow> checked(ListImport list, List<ListRow> read) {
        List<ListRow> readable =
                read.stream().filter(row -> row.state() == RowState.WAITING).toList();
        Map<Long, ListRow> looked = Objects.requireNonNull(taking.get(list.kind())).check(list, readable).stream()
                .collect(Collectors.toMap(ListRow::number, row -> row));
        return read.stream().map(row -> looked.getOrDefault(row.number(), row)).toList();
    }

    public Shown get(ListImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> shown(required(id))));
    }

    /** Newest first, one more than asked for when there are more. */
    public List<Shown> page(@Nullable UUID before, int limit) {
        return Objects.requireNonNull(transactions.execute(
                _ -> imports.page(before, limit).stream().map(this::shown).toList()));
    }

    /**
     * The rows as they stand, those of one state or all. Opening them is audited.
     *
     * @param after number of the last row seen
     */
    public List<ListRow> rows(ListImportId id, @Nullable RowState state, long after, int limit) {
        FileKey key = keys.open(get(id).list(), ImportKeys.Purpose.PREVIEW);
        return Objects.requireNonNull(transactions.execute(_ -> rows.list(id, state, after, limit, key)));
    }

    /**
     * Hands the rows that nothing stands against to the workers.
     *
     * @throws ProblemException 409 when it has started already, 412 when it has changed since {@code seen}
     */
    public Shown start(ListImportId id, Version seen) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ListImport before = locked(id);
            seen.mustBe(before.version());
            before.mustHaveRows();
            JobId job = jobs.submit(ListImportJob.KIND, before.unit(), new ListImportJob.Input(id));
            ListImport started = before.started(job);
            imports.save(started);
            record("import.start", started, Map.of("job", job.toString()));
            return shown(started);
        }));
    }

    /** @throws ProblemException 409 when it has started already, 412 when it has changed since {@code seen} */
    public Shown cancel(ListImportId id, Version seen) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ListImport before = locked(id);
            seen.mustBe(before.version());
            ListImport cancelled = before.cancelled(clock);
            imports.save(cancelled);
            record("import.cancel", cancelled, Map.of());
            return shown(cancelled);
        }));
    }

    private Shown shown(ListImport list) {
        return new Shown(list, rows.count(list.id()));
    }

    private ListImport required(ListImportId id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private ListImport locked(ListImportId id) {
        return imports.findForChange(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private void record(String action, ListImport list, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", list.id().toString(), list.unit(), detail));
    }
}
