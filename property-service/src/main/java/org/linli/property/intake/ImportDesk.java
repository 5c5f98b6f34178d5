package org.linli.property.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.place.PlaceDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a file of companies: uploads it, looks at what would become of it, starts or cancels it. */
@Service
public class ImportDesk {

    private final Imports imports;
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
            Rehearsal rehearsal,
            ImportWords words,
            Sheets sheets,
            PlaceDesk places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
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
    public Preview upload(UnitId unit, String fileName, InputStream upload) throws IOException {
        Path file = Files.createTempFile("linli-import-", ".part");
        try {
            String sha256 = copy(upload, file);
            ReadFile read = ReadFile.of(sheets, words, file);
            Import prepared = Objects.requireNonNull(transactions.execute(_ -> prepare(unit, fileName, sha256, read)));
            return rehearsal.of(prepared);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String copy(InputStream upload, Path file) throws IOException {
        try (var in = new DigestInputStream(upload, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private Import prepare(UnitId unit, String fileName, String sha256, ReadFile read) {
        Import prepared = new Import(
                ImportId.next(),
                places.require(unit).id(),
                fileName,
                sha256,
                read.columns(),
                ImportState.PREPARED,
                null,
                Counts.of(read.rows().size()),
                clock.instant(),
                null,
                1);
        imports.add(prepared, read.rows());
        record("import.upload", prepared, Map.of("rows", read.rows().size(), "sha256", sha256));
        return prepared;
    }

    public Import get(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> required(id)));
    }

    /** How many rows failed for each reason key, most frequent first. */
    public Map<String, Long> reasons(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.reasons(id)));
    }

    /** Newest first. */
    public List<Import> page(@Nullable ImportId before, int limit) {
        return Objects.requireNonNull(transactions.execute(_ -> imports.page(before, limit)));
    }

    /** What would become of a file that is not started yet, as things stand now. */
    public Preview preview(ImportId id) {
        Import file = get(id);
        file.mustBePrepared(new Version(file.version()));
        return rehearsal.of(file);
    }

    /** @throws ProblemException 409 when it has started, 412 when it has changed since {@code seen} */
    public Import start(ImportId id, Version seen) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Import before = locked(id);
            before.mustBePrepared(seen);
            JobId job = jobs.submit(CompanyImport.KIND, before.unit(), new CompanyImport.Input(id));
            return kept("import.start", before.started(job), Map.of("job", job.toString()));
        }));
    }

    /** Gives the file up; its rows are deleted at once. */
    public Import cancel(ImportId id, Version seen) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Import before = locked(id);
            before.mustBePrepared(seen);
            imports.forgetRows(id);
            return kept("import.cancel", before.cancelled(clock), Map.of());
        }));
    }

    /** Rows that failed behind a row number, in the order of the file. */
    public CursorPage<Row> failedRows(ImportId id, @Nullable String cursor, int limit) {
        long after = cursor == null ? 0 : Long.parseLong(cursor);
        List<Row> rows = Objects.requireNonNull(transactions.execute(_ -> imports.failedRows(id, after, limit)));
        return new CursorPage<>(
                rows, rows.size() < limit ? null : Long.toString(rows.getLast().number()), null);
    }

    private Import kept(String action, Import changed, Map<String, Object> detail) {
        imports.save(changed);
        record(action, changed, detail);
        return changed;
    }

    private Import required(ImportId id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private Import locked(ImportId id) {
        return imports.findForChange(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private void record(String action, Import file, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", file.id().toString(), file.unit(), detail));
    }
}
