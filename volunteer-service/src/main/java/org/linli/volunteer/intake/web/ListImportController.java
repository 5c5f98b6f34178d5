package org.linli.volunteer.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.FailedRowsFile;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.volunteer.intake.ImportDesk;
import org.linli.volunteer.intake.ListField;
import org.linli.volunteer.intake.ListImport;
import org.linli.volunteer.intake.ListKind;
import org.linli.volunteer.intake.ListRow;
import org.linli.volunteer.intake.RowState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Lists of teams and volunteers from files. */
@RestController
@RequestMapping("/api/volunteer/v1/imports")
@Tag(name = "imports", description = "Teams and volunteers from XLSX and CSV files")
class ListImportController {

    private final ImportDesk desk;
    private final Uploads uploads;
    private final FailedRowsFile failedRows;
    private final ReasonTexts texts;
    private final ImportWords words;
    private final Sheets sheets;
    private final MessageSource messages;

    ListImportController(
            ImportDesk desk,
            Uploads uploads,
            FailedRowsFile failedRows,
            ReasonTexts texts,
            ImportWords words,
            Sheets sheets,
            MessageSource messages) {
        this.desk = desk;
        this.uploads = uploads;
        this.failedRows = failedRows;
        this.texts = texts;
        this.words = words;
        this.sheets = sheets;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "uploadList",
            summary = "Upload a list of teams or volunteers",
            description =
                    "XLSX or CSV, told by its content, at most 10,000 rows. Every row is looked at and nothing is "
                            + "taken in before it is started. Columns that mean nothing here are not kept.")
    @ApiResponse(responseCode = "201", description = "Read, with what stands against its rows")
    ResponseEntity<ListImportView> upload(
            @RequestPart MultipartFile file,
            @RequestParam
                    @Parameter(description = "The unit of rows that do not name theirs; those that do lie below it")
                    UUID unit,
            @RequestParam ListKind kind,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = "Of volunteers: when those agreed whose row does not say it")
                    @Nullable
                    LocalDate consentedOn)
            throws IOException {
        try (Upload upload = uploads.receive(file)) {
            ImportDesk.Shown shown = desk.upload(new UnitId(unit), kind, consentedOn, upload);
            return Answers.created(
                    "/api/volunteer/v1/imports/" + shown.list().id(),
                    shown.list().life().version(),
                    ListImportView.of(shown));
        }
    }

    @GetMapping("/template")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "downloadListTemplate",
            summary = "Download an empty list",
            description = "With the header that an upload of this kind understands.")
    void template(
            @RequestParam ListKind kind,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetDownload.begin(response, kind.name().toLowerCase(Locale.ROOT) + "-template", format);
        try (SheetSink sink = sheets.begin(
                format, response.getOutputStream(), messages.getMessage("list.template.sheet", null, locale()))) {
            sink.row(ListField.of(kind).stream()
                    .<@Nullable Object>map(words::header)
                    .toList());
        }
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(operationId = "listListImports", summary = "The uploaded lists", description = "Newest first.")
    CursorPage<ListImportView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return CursorPage.of(
                desk.page(Cursor.id(cursor), limit + 1),
                limit,
                ListImportView::of,
                shown -> shown.list().id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "getListImport",
            summary = "Read an uploaded list",
            description = "Its state and its figures; not what its rows say.")
    ResponseEntity<ListImportView> get(@PathVariable UUID id) {
        return answer(desk.get(new ImportId(id)));
    }

    @GetMapping("/{id}/rows")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "listListRows",
            summary = "The rows of an uploaded list",
            description = "With what stands against each, in the order of the file. Opening them is audited.")
    CursorPage<ListImportView.RowView> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RowState state,
            @RequestParam(defaultValue = "0")
                    @Min(0)
                    @Parameter(description = "Number of the last row seen; `next` of the page before")
                    long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        ListImport list = desk.get(new ImportId(id)).list();
        List<ListRow> found = desk.rows(list, state, cursor, limit + 1);
        List<ListRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(
                shown.stream()
                        .map(row -> ListImportView.RowView.of(list, row, texts, locale()))
                        .toList(),
                found.size() > limit ? Long.toString(shown.getLast().number()) : null,
                null);
    }

    @PostMapping("/{id}/start")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "startListImport",
            summary = "Take the good rows in",
            description = "Works in the background; watch its job. What is there already counts as known, so that the "
                    + "same list adds nothing the second time. One that was interrupted, since its job failed or was "
                    + "cancelled, goes on with the rows that still wait.")
    @ApiResponse(responseCode = "202", description = "Handed to the workers")
    ResponseEntity<ListImportView> start(@PathVariable UUID id, Version version) {
        ImportDesk.Shown started = desk.start(new ImportId(id), version);
        return ResponseEntity.accepted()
                .location(URI.create(
                        "/api/volunteer/v1/jobs/" + started.list().life().job()))
                .eTag(new Version(started.list().life().version()).etag())
                .body(ListImportView.of(started));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "cancelListImport",
            summary = "Give an uploaded list up",
            description = "Before it starts, or when it was interrupted: what was taken in stays. A running import is "
                    + "cancelled at its job first.")
    ResponseEntity<ListImportView> cancel(@PathVariable UUID id, Version version) {
        return answer(desk.cancel(new ImportId(id), version));
    }

    @GetMapping("/{id}/refused")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "downloadRefusedRows",
            summary = "Download the rows that were refused",
            description =
                    "Their cells as they were, their number and what to mend. Once mended, the file can be uploaded "
                            + "as it is. The download is audited.")
    void refused(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ListImport list = desk.get(new ImportId(id)).list();
        List<Column<ListField>> kept =
                list.columns().stream().filter(column -> column.field() != null).toList();
        LongFunction<List<ListRow>> refused = desk.refused(list, FailedRowsFile.PORTION);
        SheetDownload.begin(response, "refused-" + id, format);
        failedRows.write(
                format,
                response.getOutputStream(),
                kept.stream().map(Column::header).toList(),
                after -> refused.apply(after).stream()
                        .map(row -> line(list, kept, row))
                        .toList(),
                locale());
    }

    private FailedRowsFile.Line line(ListImport list, List<Column<ListField>> kept, ListRow row) {
        return new FailedRowsFile.Line(
                row.number(),
                kept.stream()
                        .map(column -> row.row().cells().get(Objects.requireNonNull(column.field())))
                        .toList(),
                ListImportView.reasons(list, row, texts, locale()));
    }

    private static ResponseEntity<ListImportView> answer(ImportDesk.Shown shown) {
        return Answers.shown(shown.list().life().version(), ListImportView.of(shown));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
