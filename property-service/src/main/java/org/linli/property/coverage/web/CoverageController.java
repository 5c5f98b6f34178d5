package org.linli.property.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.CursorPage;
import org.linli.property.coverage.CoverageFigures;
import org.linli.property.coverage.CoverageFigures.UnorganisedCompany;
import org.linli.property.coverage.CoverageFigures.UnservedCompound;
import org.linli.property.place.PlaceDesk;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Both coverage rates, and who is left out. */
@RestController
@RequestMapping("/api/property/v1/coverage")
@Tag(name = "coverage", description = "Professional coverage and party-organisation coverage")
class CoverageController {

    private static final String WITHIN = "The unit whose subtree is counted";
    private static final String DAY = "As of this day; today unless given";

    private final CoverageFigures figures;
    private final PlaceDesk places;
    private final LedgerExport exports;

    CoverageController(CoverageFigures figures, PlaceDesk places, LedgerExport exports) {
        this.figures = figures;
        this.places = places;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "countPropertyCoverage",
            summary = "Both coverage rates of a subtree as of a day",
            description = "Counted from the compounds, services and party organisations of that day.")
    CoverageViews.Figures count(
            @RequestParam @Parameter(description = WITHIN) UUID within,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = DAY)
                    @Nullable
                    LocalDate day) {
        return CoverageViews.Figures.of(figures.count(new UnitId(within), on(day)));
    }

    @GetMapping("/unserved")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listUnservedCompounds",
            summary = "The compounds without a professional service",
            description = "By name in tree order, page by page, the first with the total; with the fallback that serves"
                    + " some.")
    CursorPage<CoverageViews.Unserved> unserved(
            @RequestParam @Parameter(description = WITHIN) UUID within,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = DAY)
                    @Nullable
                    LocalDate day,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return figures.unserved(new UnitId(within), on(day), cursor, limit).map(CoverageViews.Unserved::of);
    }

    @GetMapping(
            path = "/unserved/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportUnservedCompounds",
            summary = "Download the compounds without a professional service",
            description = "One row a compound with the units above it.")
    void exportUnserved(
            @RequestParam @Parameter(description = WITHIN) UUID within,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = DAY)
                    @Nullable
                    LocalDate day,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        UnitId unit = new UnitId(within);
        LocalDate on = on(day);
        exports.send(
                Ledger.of(
                        "unserved-compounds",
                        List.of("compound", "above", "fallback"),
                        unit,
                        Portions.byCursor(cursor -> figures.unserved(unit, on, cursor, Ledger.PORTION)),
                        CoverageController::cells),
                format,
                response);
    }

    private static List<@Nullable Object> cells(UnservedCompound row) {
        return Arrays.asList(row.place().name(), String.join("/", row.place().above()), row.fallback());
    }

    @GetMapping("/unorganised")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listUnorganisedCompanies",
            summary = "The companies without a party organisation",
            description =
                    "Those that serve in the subtree on the day, by name, page by page, the first with the total.")
    CursorPage<CoverageViews.Unorganised> unorganised(
            @RequestParam @Parameter(description = WITHIN) UUID within,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = DAY)
                    @Nullable
                    LocalDate day,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return figures.unorganised(new UnitId(within), on(day), cursor, limit).map(CoverageViews.Unorganised::of);
    }

    @GetMapping(
            path = "/unorganised/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportUnorganisedCompanies",
            summary = "Download the companies without a party organisation",
            description = "One row a company with its services in the subtree.")
    void exportUnorganised(
            @RequestParam @Parameter(description = WITHIN) UUID within,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Parameter(description = DAY)
                    @Nullable
                    LocalDate day,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        UnitId unit = new UnitId(within);
        LocalDate on = on(day);
        exports.send(
                Ledger.of(
                        "unorganised-companies",
                        List.of("name", "code", "company-kind", "services"),
                        unit,
                        Portions.byCursor(cursor -> figures.unorganised(unit, on, cursor, Ledger.PORTION)),
                        this::cells),
                format,
                response);
    }

    private List<@Nullable Object> cells(UnorganisedCompany row) {
        return Arrays.asList(row.name(), row.code().value(), exports.label(row.kind()), row.services());
    }

    private LocalDate on(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, places::today);
    }
}
