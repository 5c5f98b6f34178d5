package org.linli.search.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.imports.ImportLives;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.Upload;
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
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.OpinionPlaces;
import org.linli.search.opinion.PlaceChoice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with a file of opinions: upload it, look at it, map its columns, start or cancel it. */
@Service
public class ImportDesk {

    private final Imports imports;
    private final ImportLives lives;
    private final StoredFiles files;
    private final FailedRows failedRows;
    private final FileKeys keys;
    private final Previews previews;
    private final ImportWords words;
    private final ImportSettings settings;
    private final Sheets sheets;
    private final Places places;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            ImportLives lives,
            StoredFiles files,
            FailedRows failedRows,
            FileKeys keys,
            Previews previews,
            ImportWords words,
            ImportSettings settings,
            Sheets sheets,
            Places places,
            Jobs jobs,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.imports = imports;
        this.lives = lives;
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
     * @throws ProblemException 413 or 422 when it is too large or no sheet, 422 when the place is not in scope
     */
    public Preview upload(PlaceChoice place, String source, Upload upload) throws IOException {
        OpinionPlaces.Found where = new OpinionPlaces(places, Scope.required())
                .find(place)
                .orElseThrow(() -> ProblemException.invalid("/place", "opinion.place-unknown"));
        Sample sample = Sample.of(sheets, upload.path(), SheetFormat.Hint.NONE);
        Import prepared = Objects.requireNonNull(transactions.execute(_ -> prepare(where, source, upload, sample)));
        return previews.of(prepared, sample);
    }

    private Import prepare(OpinionPlaces.Found where, String source, Upload upload, Sample sample) {
        try {
            var id = ImportId.next();
            var key = FileKey.fresh();
            var prepared = new Import(
                    id,
                    where.place(),
                    where.intakeUnit(),
                    source,
                    upload.name(),
                    upload.size(),
                    upload.sha256(),
                    keys.seal(id.value(), key),
                    sample.findings(),
                    guess(where, source, sample),
                    Counts.NONE,
                    0,
                    ImportLife.prepared(clock));
            imports.add(prepared);
            files.store(id, where.place(), key, upload.path());
            record(
                    "import.upload",
                    prepared,
                    Map.of("size", prepared.size(), "sha256", prepared.sha256(), "source", source));
            return prepared;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
                habit.map(Mapping::unknownPlace).orElse(UnknownPlace.REFUSE),
                habit.map(Mapping::datum).orElse(Datum.WGS84));
    }

    /** As it stands. */
    public Import get(ImportId id) {
        return standing(List.of(read(id))).getFirst();
    }

    private Import read(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> required(id)));
    }

    private List<Import> standing(List<Import> read) {
        return lives.standing(read, Import::life, each -> read(each.id()), Import::with);
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
        seen.mustBe(before.life().version());
        Sample sample = sample(before, change.hint());
        List<Mapping.Column> columns = change.readsAnew(before.mapping())
                ? ColumnGuess.of(words, sample.header(), sample.cells(), List.of(), settings.takeContacts())
                : before.mapping().columns();
        Import mapped = before.mapped(sample.findings(), change.on(columns));
        transactions.executeWithoutResult(_ -> {
            lives.keep(id, mapped.life());
            imports.read(mapped);
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
        seen.mustBe(before.life().version());
        before.mustBeStartable();
        return Objects.requireNonNull(transactions.execute(_ -> {
            JobId job = jobs.submit(OpinionImport.KIND, before.place(), new OpinionImport.Input(id));
            Import started = before.with(before.life().started(job));
            lives.keep(id, started.life());
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
        seen.mustBe(before.life().version());
        Import cancelled = before.with(before.life().cancelled(clock));
        return Objects.requireNonNull(transactions.execute(_ -> {
            lives.keep(id, cancelled.life());
            imports.forgetFile(id);
            record("import.cancel", cancelled, Map.of());
            return cancelled;
        }));
    }

    private Sample sample(Import file, SheetFormat.Hint hint) throws IOException {
        Path copy = files.fetch(
                file.id(), keys.open(file.id().value(), file.place(), file.fileKey(), FileKeys.Purpose.PREVIEW));
        try {
            return Sample.of(sheets, copy, hint);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Import required(ImportId id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("import"));
    }

    private void record(String action, Import each, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "import", each.id().toString(), each.place(), detail));
    }
}
