package org.linli.property.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.FailedRowsFile;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.property.intake.Import;
import org.linli.property.intake.ImportDesk;
import org.linli.property.intake.ImportField;
import org.linli.property.intake.Preview;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of companies and the compounds that they serve. */
@RestController
@RequestMapping("/api/property/v1/imports")
@Tag(name = "imports", description = "Companies and their compounds from XLSX and CSV files")
class ImportController {

    private final ImportDesk desk;
    private final Uploads uploads;
    private final FailedRowsFile failedRows;
    private final ReasonTexts texts;

    ImportController(ImportDesk desk, Uploads uploads, FailedRowsFile failedRows, ReasonTexts texts) {
        this.desk = desk;
        this.uploads = uploads;
        this.failedRows = failedRows;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "uploadCompanyImport",
            summary = "Upload a file of companies and their compounds",
            description =
                    "XLSX or CSV, at most 5,000 rows, one company and one compound a row; its columns are recognised "
                            + "by their headers, a column of credit codes must be there. Contacts are left out. Answers what would "
                            + "become of the first 500 rows; nothing is taken in before it is started.")
    @ApiResponse(responseCode = "201", description = "Kept, with a preview")
    ResponseEntity<ImportViews.Previewed> upload(
            @RequestPart MultipartFile file,
            @Parameter(
                            description =
                                    "Where names are looked for, and who keeps new companies unless a row says otherwise")
                    @RequestParam
                    UUID unit)
            throws IOException {
        try (Upload upload = uploads.receive(file)) {
            Preview preview = desk.upload(new UnitId(unit), upload);
            Import kept = preview.file();
            return Answers.created(
                    "/api/property/v1/imports/" + kept.id(),
                    kept.life().version(),
                    ImportViews.Previewed.of(preview, texts));
        }
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "listCompanyImports",
            summary = "List imports",
            description = "Newest first, within scope.")
    CursorPage<ImportViews.One> list(
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        UUID before = Cursor.id(cursor);
        return CursorPage.of(
                desk.page(before == null ? null : new ImportId(before), limit + 1),
                limit,
                file -> ImportViews.One.of(file, List.of()),
                file -> file.id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "getCompanyImport",
            summary = "Read an import",
            description = "Its state, its figures, and why rows failed.")
    ResponseEntity<ImportViews.One> get(@PathVariable UUID id) {
        return answer(desk.get(new ImportId(id)));
    }

    @GetMapping("/{id}/preview")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "previewCompanyImport",
            summary = "See what would become of a file",
            description = "As things stand now; found out by doing it and rolling it back.")
    ResponseEntity<ImportViews.Previewed> preview(@PathVariable UUID id) {
        Preview preview = desk.preview(new ImportId(id));
        return Answers.shown(preview.file().life().version(), ImportViews.Previewed.of(preview, texts));
    }

    @PostMapping("/{id}/start")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "startCompanyImport",
            summary = "Start the import",
            description =
                    "Works in the background; watch its job. What is known stays as it is. One that was interrupted, "
                            + "since its job failed or was cancelled, goes on behind the last row that is done.")
    @ApiResponse(responseCode = "202", description = "Handed to the workers")
    ResponseEntity<ImportViews.One> start(@PathVariable UUID id, Version version) {
        Import started = desk.start(new ImportId(id), version);
        return ResponseEntity.accepted()
                .location(URI.create("/api/property/v1/jobs/" + started.life().job()))
                .eTag(new Version(started.life().version()).etag())
                .body(ImportViews.One.of(started, List.of()));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "cancelCompanyImport",
            summary = "Give the import up",
            description =
                    "Before it starts, or when it was interrupted: what was taken in stays. Its rows are deleted at "
                            + "once. A running import is cancelled at its job first.")
    ResponseEntity<ImportViews.One> cancel(@PathVariable UUID id, Version version) {
        return answer(desk.cancel(new ImportId(id), version));
    }

    @GetMapping(
            path = "/{id}/errors",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "downloadCompanyImportErrors",
            summary = "Download the rows that failed",
            description = "The cells of known columns, the row number and what to mend. Once mended, the file can be "
                    + "uploaded as it is.")
    void errors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Import file = desk.handOut(new ImportId(id), format);
        List<Column<ImportField>> kept =
                file.columns().stream().filter(column -> column.field() != null).toList();
        SheetDownload.begin(response, "import-errors", format);
        failedRows.write(
                format,
                response.getOutputStream(),
                kept.stream().map(Column::header).toList(),
                after -> desk.failedRows(file.id(), after, FailedRowsFile.PORTION).stream()
                        .map(row -> line(file, kept, row))
                        .toList(),
                LocaleContextHolder.getLocale());
    }

    private FailedRowsFile.Line line(Import file, List<Column<ImportField>> kept, ImportRow<ImportField> row) {
        return new FailedRowsFile.Line(
                row.number(),
                kept.stream()
                        .map(column -> row.cells().get(Objects.requireNonNull(column.field())))
                        .toList(),
                ImportViews.reasons(file, row, texts));
    }

    private ResponseEntity<ImportViews.One> answer(Import file) {
        return Answers.shown(
                file.life().version(),
                ImportViews.One.of(file, texts.counted(desk.reasons(file.id()), LocaleContextHolder.getLocale())));
    }
}
