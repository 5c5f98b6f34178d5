package org.linli.search.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.search.analysis.Analysis;
import org.linli.search.report.MonthlyReportDesk;
import org.linli.search.report.Report;
import org.linli.search.report.ReportFormat;
import org.linli.search.report.ReportId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monthly reports. */
@RestController
@RequestMapping("/api/search/v1/reports")
@Tag(name = "reports", description = "The monthly report of a unit, issued once and kept as it was")
class ReportController {

    private final MonthlyReportDesk desk;

    ReportController(MonthlyReportDesk desk) {
        this.desk = desk;
    }

    /** What is to be issued. */
    @Schema(name = "ReportOrder")
    record Order(
            @Schema(description = "Whose report; within the caller's scope") @NotNull
            UUID unit,

            @Schema(description = "A month that is over", example = "2026-10", pattern = "^\\d{4}-\\d{2}$") @NotNull
            String month,

            @Schema(
                    description = "Why there is to be another edition; needed when there is a report of the month",
                    minLength = 5,
                    maxLength = 500)
            @Nullable
            String reason) {}

    /** @param job to be watched at {@code /api/search/v1/jobs/{id}}; its result names the report */
    @Schema(name = "ReportOrdered")
    record Ordered(UUID job) {}

    /** A report that was issued. */
    @Schema(name = "Report")
    record Listed(
            UUID id,
            UUID unit,
            String unitName,

            @Schema(description = "Names of the units above and its own")
            String unitPath,

            @Schema(example = "2026-10") String month,

            @Schema(description = "1 for the first") int edition,

            @Schema(description = "Why there is another edition; absent from the first") @Nullable
            String reason,

            Instant issuedAt,

            @Schema(description = "Id of the account, or the service itself where it was the month's turn")
            String issuedBy,

            @Schema(description = "Whether there is no later edition")
            boolean latest) {

        static Listed of(MonthlyReportDesk.Listed listed) {
            Report report = listed.report();
            return new Listed(
                    report.id().value(),
                    report.unit().value(),
                    listed.name(),
                    listed.path(),
                    report.month().toString(),
                    report.edition(),
                    report.reason(),
                    report.issuedAt(),
                    report.issuedBy(),
                    report.latest());
        }
    }

    /** A report with the figures it was issued with. */
    @Schema(name = "ReportWithFigures")
    record Shown(Listed report, Analysis figures) {}

    @PostMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "issueReport",
            summary = "Issue the report of a month",
            description = "As a job. A report once issued never changes; what was wrong in it is put right in another "
                    + "edition, for a reason.")
    @ApiResponse(responseCode = "202", description = "The job was taken in")
    ResponseEntity<Ordered> issue(@Valid @RequestBody Order order) {
        JobId job = desk.order(new UnitId(order.unit()), month("/month", order.month()), order.reason());
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/v1/jobs/" + job))
                .body(new Ordered(job.value()));
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listReports",
            summary = "Monthly reports that were issued",
            description = "Of a unit and all below it, every edition, the one issued last first.")
    CursorPage<Listed> list(
            @Parameter(description = "Within the caller's scope; the first of the caller's units unless given")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @Parameter(description = "Of this month only", example = "2026-10")
                    @RequestParam(required = false)
                    @Nullable
                    String month,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return CursorPage.of(
                desk.list(
                        unit == null ? null : new UnitId(unit),
                        month == null ? null : month("month", month),
                        Cursor.id(cursor),
                        limit + 1),
                limit,
                Listed::of,
                listed -> listed.report().id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "getReport",
            summary = "Read a report",
            description = "With the figures it was issued with, whatever has changed since.")
    Shown get(@PathVariable UUID id) {
        MonthlyReportDesk.Shown shown = desk.show(new ReportId(id));
        return new Shown(Listed.of(shown.listed()), shown.figures());
    }

    @GetMapping("/{id}/file")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "downloadReport",
            summary = "Download a report",
            description = "The file that was issued, byte for byte, in Chinese. Neither names of residents nor their "
                    + "words. Audited.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "PDF") ReportFormat format) {
        byte[] file = desk.file(new ReportId(id), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("opinion-report-" + id + "." + format.extension())
                                .build()
                                .toString())
                .body(file);
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw ProblemException.invalid(field, "monthly.month.unreadable");
        }
    }
}
