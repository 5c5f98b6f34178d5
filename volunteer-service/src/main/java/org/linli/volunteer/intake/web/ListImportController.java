package org.linli.volunteer.intake.web;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.volunteer.intake.ImportDesk;
import org.linli.volunteer.intake.ListImport;
import org.linli.volunteer.intake.ListImportId;
import org.linli.volunteer.intake.ListKind;
import org.linli.volunteer.intake.ListRow;
import org.linli.volunteer.intake.Reasons;
import org.linli.volunteer.intake.RefusedRows;
import org.linli.volunteer.intake.RowState;
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
    private final RefusedRows refused;
    private final Reasons reasons;

    ListImportController(ImportDesk desk, RefusedRows refused, Reasons reasons) {
        this.desk = desk;
        this.refused = refused;
        this.reasons = reasons;
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
        try (InputStream in = file.getInputStream()) {
            ImportDesk.Shown shown = desk.upload(new UnitId(unit), kind, consentedOn, fileName(file), in);
            return Answers.created(
                    "/api/volunteer/v1/imports/" + shown.list().id(),
                    shown.list().version(),
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
        refused.template(kind, format, locale()).writeTo(response.getOutputStream());
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
        return answer(desk.get(new ListImportId(id)));
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
        ListImport list = desk.get(new ListImportId(id)).list();
        List<ListRow> found = desk.rows(list.id(), state, cursor, limit + 1);
        List<ListRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(
                shown.stream()
                        .map(row -> ListImportView.RowView.of(list, row, reasons, locale()))
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
                    + "same list adds nothing the second time.")
    @ApiResponse(responseCode = "202", description = "Handed to the workers")
    ResponseEntity<ListImportView> start(@PathVariable UUID id, Version version) {
        ImportDesk.Shown started = desk.start(new ListImportId(id), version);
        return ResponseEntity.accepted()
                .location(URI.create("/api/volunteer/v1/jobs/" + started.list().job()))
                .eTag(new Version(started.list().version()).etag())
                .body(ListImportView.of(started));
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "cancelListImport",
            summary = "Give an uploaded list up before it starts",
            description = "A running import is cancelled at its job.")
    ResponseEntity<ListImportView> cancel(@PathVariable UUID id, Version version) {
        return answer(desk.cancel(new ListImportId(id), version));
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
        RefusedRows.Prepared prepared =
                refused.prepare(desk.get(new ListImportId(id)).list(), format, locale());
        SheetDownload.begin(response, "refused-" + id, format);
        prepared.writeTo(response.getOutputStream());
    }

    private static ResponseEntity<ListImportView> answer(ImportDesk.Shown shown) {
        return Answers.shown(shown.list().version(), ListImportView.of(shown));
    }

    /** The name as shown only, without a path and of bounded length; what the file is, its content tells. */
    private static String fileName(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
