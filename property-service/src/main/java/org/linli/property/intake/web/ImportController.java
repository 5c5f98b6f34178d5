package org.linli.property.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.property.intake.Import;
import org.linli.property.intake.ImportDesk;
import org.linli.property.intake.ImportField;
import org.linli.property.intake.ImportId;
import org.linli.property.intake.Preview;
import org.linli.property.intake.Row;
import org.linli.property.sheet.Downloads;
import org.linli.property.sheet.Words;
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
    private final Downloads downloads;
    private final RowTexts texts;
    private final Words words;

    ImportController(ImportDesk desk, Downloads downloads, RowTexts texts, Words words) {
        this.desk = desk;
        this.downloads = downloads;
        this.texts = texts;
        this.words = words;
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
        try (InputStream in = file.getInputStream()) {
            Preview preview = desk.upload(new UnitId(unit), fileName(file), in);
            return Answers.created(
                    "/api/property/v1/imports/" + preview.file().id(),
                    preview.file().version(),
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
        return Answers.shown(preview.file().version(), ImportViews.Previewed.of(preview, texts));
    }

    @PostMapping("/{id}/start")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "startCompanyImport",
            summary = "Start the import",
            description = "Works in the background; watch its job. What is known stays as it is.")
    @ApiResponse(responseCode = "202", description = "Handed to the workers")
    ResponseEntity<ImportViews.One> start(@PathVariable UUID id, Version version) {
        Import started = desk.start(new ImportId(id), version);
        return ResponseEntity.accepted()
                .location(URI.create("/api/property/v1/jobs/" + started.job()))
                .eTag(new Version(started.version()).etag())
                .body(ImportViews.One.of(started, List.of()));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "cancelCompanyImport",
            summary = "Give the import up before it starts",
            description = "Its rows are deleted at once. A running import is cancelled at its job.")
    ResponseEntity<ImportViews.One> cancel(@PathVariable UUID id, Version version) {
        return answer(desk.cancel(new ImportId(id), version));
    }

    @GetMapping(
            path = "/{id}/errors",
            produces = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
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
        Import file = desk.get(new ImportId(id));
        List<ImportField> fields = file.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.field()))
                .toList();
        List<String> header = Stream.concat(
                        fields.stream().map(file::header), words.header(List.of("row", "reason")).stream())
                .toList();
        downloads.send(
                new Downloads.Table("import-errors", header, file.unit()),
                format,
                response,
                cursor -> desk.failedRows(file.id(), cursor, Downloads.PAGE).map(row -> cells(file, fields, row)));
    }

    private List<@Nullable Object> cells(Import file, List<ImportField> fields, Row row) {
        var cells = new ArrayList<@Nullable Object>();
        fields.forEach(field -> cells.add(row.cells().get(field)));
        cells.add(row.number());
        cells.add(String.join("\n", texts.of(file, row)));
        return cells;
    }

    private ResponseEntity<ImportViews.One> answer(Import file) {
        return Answers.shown(file.version(), ImportViews.One.of(file, texts.counted(desk.reasons(file.id()))));
    }

    /** The name as shown only, without a path and of bounded length; what the file is, its content tells. */
    private static String fileName(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
