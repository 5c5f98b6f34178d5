package org.linli.search.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.intake.Import;
import org.linli.search.intake.ImportDesk;
import org.linli.search.intake.ImportErrors;
import org.linli.search.intake.Preview;
import org.linli.search.opinion.PlaceChoice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of opinions. */
@RestController
@RequestMapping("/api/search/v1/imports")
@Tag(name = "imports", description = "Opinions from XLSX and CSV files")
class ImportController {

    private final ImportDesk desk;
    private final Uploads uploads;
    private final ImportErrors errors;
    private final ReasonTexts texts;
    private final MessageSource messages;

    ImportController(ImportDesk desk, Uploads uploads, ImportErrors errors, ReasonTexts texts, MessageSource messages) {
        this.desk = desk;
        this.uploads = uploads;
        this.errors = errors;
        this.texts = texts;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "uploadImport",
            summary = "Upload a file of opinions",
            description = "XLSX or CSV, told by its content, at most 64 MiB. Answers how it would be read; nothing is "
                    + "taken in before it is started.")
    @ApiResponse(responseCode = "201", description = "Stored, with a preview")
    ResponseEntity<PreviewView> upload(
            @RequestPart MultipartFile file,
            @Parameter(description = "Default unit of its rows. Give this or placeCode")
                    @RequestParam(required = false)
                    @Nullable
                    UUID place,
            @Parameter(description = "Code of the default unit")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 40)
                    @Nullable
                    String placeCode,
            @Parameter(description = "System or ledger it comes from", example = "12345")
                    @RequestParam
                    @Size(min = 1, max = 40)
                    String source)
            throws IOException {
        try (Upload upload = uploads.receive(file)) {
            Preview preview = desk.upload(choice(place, placeCode), source.strip(), upload);
            Import stored = preview.file();
            return Answers.created(
                    "/api/search/v1/imports/" + stored.id(),
                    stored.life().version(),
                    PreviewView.of(preview, messages, locale()));
        }
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(operationId = "listImports", summary = "List imports", description = "Newest first, within scope.")
    CursorPage<ImportView> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        List<Import> found = desk.page(cursor == null ? null : new ImportId(cursor), limit + 1);
        return CursorPage.of(found, limit, ImportView::of, file -> file.id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "Its state, its figures, and why rows failed.")
    ResponseEntity<ImportView> get(@PathVariable UUID id) {
        Import file = desk.get(new ImportId(id));
        return Answers.shown(
                file.life().version(), ImportView.of(file, texts.counted(desk.reasons(file.id()), locale())));
    }

    @GetMapping("/{id}/preview")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "previewImport",
            summary = "See how the file would be read",
            description = "Under the present mapping. Opening the file is audited.")
    ResponseEntity<PreviewView> preview(@PathVariable UUID id) throws IOException {
        return answer(desk.preview(new ImportId(id)));
    }

    @PutMapping("/{id}/mapping")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "mapImport",
            summary = "Say how the file is to be read",
            description = "Answers a new preview. Not possible once it has started.")
    ResponseEntity<PreviewView> map(@PathVariable UUID id, Version version, @Valid @RequestBody MappingRequest request)
            throws IOException {
        return answer(desk.map(new ImportId(id), version, request.change()));
    }

    @PostMapping("/{id}/start")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "startImport",
            summary = "Start the import",
            description =
                    "Works in the background; watch its job. The mapping is remembered for the source. One that was "
                            + "interrupted, since its job failed or was cancelled, goes on behind the last row that is done.")
    @ApiResponse(responseCode = "202", description = "Handed to the workers")
    ResponseEntity<ImportView> start(@PathVariable UUID id, Version version) {
        Import started = desk.start(new ImportId(id), version);
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/v1/jobs/" + started.life().job()))
                .eTag(new Version(started.life().version()).etag())
                .body(ImportView.of(started));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "cancelImport",
            summary = "Give the import up",
            description =
                    "Before it starts, or when it was interrupted: what was taken in stays. The stored file is deleted "
                            + "at once. A running import is cancelled at its job first.")
    ResponseEntity<ImportView> cancel(@PathVariable UUID id, Version version) {
        Import cancelled = desk.cancel(new ImportId(id), version);
        return Answers.shown(cancelled.life().version(), ImportView.of(cancelled));
    }

    @GetMapping(
            path = "/{id}/errors",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "downloadImportErrors",
            summary = "Download the rows that failed",
            description = "The cells as they were, the row number and what to mend. Once mended, the file can be "
                    + "uploaded as it is. The download is audited.")
    void errors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        Import file = desk.get(new ImportId(id));
        ImportErrors.Prepared prepared = errors.prepare(file, format, locale());
        SheetDownload.begin(response, "import-" + id + "-errors", format);
        prepared.writeTo(response.getOutputStream());
    }

    private ResponseEntity<PreviewView> answer(Preview preview) {
        return Answers.shown(preview.file().life().version(), PreviewView.of(preview, messages, locale()));
    }

    private static PlaceChoice choice(@Nullable UUID place, @Nullable String code) {
        if (place != null && code == null) {
            return new PlaceChoice.ById(new UnitId(place));
        }
        if (code != null && place == null) {
            return new PlaceChoice.ByCode(code);
        }
        throw ProblemException.invalid("place", place == null ? "opinion.required" : "opinion.place-twice");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
