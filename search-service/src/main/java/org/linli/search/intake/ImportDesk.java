package org.linli.search.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionPlaces;
import org.linli.search.opinion.PlaceChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a file of opinions: upload it, look at it, map its columns, start or cancel it. */
@Service
public class ImportDesk {

    private final Imports imports;
    private final StoredFiles files;
    private final FailedRows failedRows;
    private final ImportKeys keys;
    private final Previews previews;
    private final HeaderWords words;
    private final ImportSettings settings;
    private final Sheets sheets;
    private final Places places;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            StoredFiles files,
            FailedRows failedRows,
            ImportKeys keys,
            Previews previews,
            HeaderWords words,
            ImportSettings settings,
            Sheets sheets,
            Places places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.failedRows = failedRows;
        this.keys = keys;
        this.previews = previews;
        this.words = words;
        this.settings = settings;
        this.sheets = sheets;
        this.places = places;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores the file and guesses how to read it.
     *
     * @param place the default unit
     * @param upload the file; deleted before this returns
     * @throws ProblemException 413 or 422 when it is too large or no sheet, 422 when the place is not in scope
     */
    public Preview upload(PlaceChoice place, String source, String fileName, InputStream upload) throws IOException {
        Path file = StoredFiles.scratch();
        try {
            String sha256 = copy(upload, file);
            OpinionPlaces.Found where = new OpinionPlaces(places, Scope.required())
                    .find(place)
                    .orElseThrow(() -> ProblemException.invalid("/place", "opinion.place-unknown"));
            Sample sample = Sample.of(sheets, file, SheetFormat.Hint.NONE);
            Import prepared = Objects.requireNonNull(
                    transactions.execute(_ -> prepare(where, source, fileName, file, sha256, sample)));
            return previews.of(prepared, sample);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String copy(InputStream upload, Path file) throws IOException {
        try (var in = new DigestInputStream(upload, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > settings.largest().toBytes()) {
                    throw new ProblemException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "import-too-large",
                            List.of(settings.largest().toMegabytes()),
                            List.of());
                }
                out.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private Import prepare(
            OpinionPlaces.Found where, String source, String fileName, Path file, String sha256, Sample sample) {
        try {
            var id = ImportId.next();
            var key = FileKey.fresh();
            var prepared = new Import(
                    id,
                    where.place(),
                    where.intakeUnit(),
                    source,
                    fileName,
                    Files.size(file),
                    sha256,
                    keys.seal(id, key),
                    sample.findings(),
                    guess(where, source, sample),
                    ImportState.PREPARED,
                    null,
                    Counts.NONE,
                    0,
                    clock.instant(),
                    null,
                    1);
            imports.add(prepared);
            files.store(id, where.place(), key, file);
            record("import.upload", prepared, Map.of("size", prepared.size(), "sha256", sha256, "source", source));
            return prepared;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** As the last file of the source was read, as far as its headers are the same; else from headers and cells. */
    private Mapping guess(OpinionPlaces.Found where, String source, Sample sample) {
        Optional<Mapping> habit = imports.habit(where.intakeUnit(), source);
        return new Mapping(
                ColumnGuess.of(
                        words,
                        sample.header(),
                        sample.cells(),
                        habit.map(Mapping::columns).orElse(List.of()),
                        settings.takeContacts()),
                null,
                null,
                habit.map(Mapping::channel).orElse(Channel.OTHER),
                habit.map(Mapping::category).orElse(null),
                habit.map(Mapping::dateOrder).orElse(DateOrder.YEAR_FIRST),
                habit.map(Mapping::unknownPlace).orElse(UnknownPlace.REFUSE));
    }

    public Import get(ImportId id) {
        return standing(List.of(read(id))).getFirst();
    }

    private Import read(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> required(id)));
    }

    /**
     * Those whose job has ended without finishing them as interrupted. They are read again first: the job may have
     * finished in between, and once it has ended nothing changes any more.
     */
    private List<Import> standing(List<Import> read) {
        List<JobId> working = read.stream()
                .filter(each -> each.state() == ImportState.STARTED)
                .flatMap(each -> Stream.ofNullable(each.job()))
                .toList();
        Set<JobId> ended = new HashSet<>(working);
        ended.removeAll(jobs.open(working));
        return read.stream()
                .map(each -> each.job() != null && ended.contains(each.job())
                        ? read(each.id()).jobEnded()
                        : each)
                .toList();
    }

    /** How many rows failed for each reason key, most frequent first. */
    public Map<String, Long> reasons(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> failedRows.byReason(id)));
    }

    /** Newest first. */
    public List<Import> page(@Nullable ImportId before, int limit) {
        return standing(Objects.requireNonNull(transactions.execute(_ -> imports.page(before, limit))));
    }

    /** How the stored file would be read under the present mapping. */
    public Preview preview(ImportId id) throws IOException {
        Import file = get(id);
        Mapping mapping = file.mapping();
        return previews.of(file, sample(file, MappingChange.hint(mapping.charset(), mapping.delimiter())));
    }

    /**
     * Changes how the file is read.
     *
     * @throws ProblemException 409 when it has started, 412 when the import has changed since {@code seen}
     */
    public Preview map(ImportId id, Version seen, MappingChange change) throws IOException {
        Import before = get(id);
        seen.mustBe(before.version());
        Sample sample = sample(before, change.hint());
        List<Mapping.Column> columns = change.readsAnew(before.mapping())
                ? ColumnGuess.of(words, sample.header(), sample.cells(), List.of(), settings.takeContacts())
                : before.mapping().columns();
        Import mapped = before.mapped(sample.findings(), change.on(columns));
        transactions.executeWithoutResult(_ -> {
            keep(mapped);
            record("import.map", mapped, Map.of());
        });
        return previews.of(mapped, sample);
    }

    /**
     * Hands the file to the workers; how it was read is remembered for the next file of the source. One that was
     * interrupted goes on behind the last row that is done.
     *
     * @throws ProblemException 409 when it is worked on or over, 412 when the import has changed since {@code seen}, 422 when no
     *     column holds the text
     */
    public Import start(ImportId id, Version seen) {
        Import before = get(id);
        seen.mustBe(before.version());
        before.mustBeStartable();
        return Objects.requireNonNull(transactions.execute(_ -> {
            JobId job = jobs.submit(OpinionImport.KIND, before.place(), new OpinionImport.Input(id));
            Import started = before.started(job);
            keep(started);
            imports.remember(started.intakeUnit(), started.source(), started.mapping(), clock.instant());
            record("import.start", started, Map.of("job", job.toString()));
            return started;
        }));
    }

    /**
     * Gives the file up and deletes it; what was taken in of it before stays.
     *
     * @throws ProblemException 409 when it is worked on or over, 412 when the import has changed since {@code seen}
     */
    public Import cancel(ImportId id, Version seen) {
        Import before = get(id);
        seen.mustBe(before.version());
        Import cancelled = before.cancelled(clock);
        return Objects.requireNonNull(transactions.execute(_ -> {
            keep(cancelled);
            imports.forgetFile(id);
            record("import.cancel", cancelled, Map.of());
            return cancelled;
        }));
    }

    private Sample sample(Import file, SheetFormat.Hint hint) throws IOException {
        Path copy = files.fetch(file.id(), keys.open(file, ImportKeys.Purpose.PREVIEW));
        try {
            return Sample.of(sheets, copy, hint);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Import required(ImportId id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private void keep(Import changed) {
        if (!imports.update(changed)) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED, "version-changed", List.of(changed.version()), List.of());
        }
    }

    private void record(String action, Import each, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", each.id().toString(), each.place(), detail));
    }
}
