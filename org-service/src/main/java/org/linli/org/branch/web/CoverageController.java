package org.linli.org.branch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.branch.CoverageFigures;
import org.linli.org.structure.UnitListing;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Both coverage rates, and who is left out. */
@RestController
@RequestMapping("/api/org/v1/coverage")
@Tag(name = "coverage", description = "Organisation coverage and work coverage")
class CoverageController {

    private final CoverageFigures figures;
    private final LedgerExport exports;

    CoverageController(CoverageFigures figures, LedgerExport exports) {
        this.figures = figures;
        this.exports = exports;
    }

    /** One rate. */
    @Schema(name = "CoverageRate")
    record RateView(
            @Schema(description = "How many of the units are covered")
            long covered,

            @Schema(description = "How many units there are")
            long units,

            @Schema(description = "covered / units, 0 to 1; absent without units") @Nullable
            Double rate) {

        static RateView of(long covered, long units) {
            return new RateView(covered, units, units == 0 ? null : (double) covered / units);
        }
    }

    /** Both rates. */
    @Schema(name = "CoverageFigures")
    record FiguresView(
            @Schema(description = "组织覆盖: an organisation with members covers the unit")
            RateView organisation,

            @Schema(description = "工作覆盖: an organisation or an instructor covers the unit")
            RateView work) {}

    /** An uncovered unit. */
    @Schema(name = "UncoveredUnit")
    record UncoveredView(
            @Schema(format = "uuid", type = "string") UnitId id,
            String name,

            @Schema(description = "Names from the city down to its parent")
            List<String> above) {

        static UncoveredView of(CoverageFigures.Gap gap) {
            return new UncoveredView(
                    gap.unit().id(),
                    gap.unit().name(),
                    gap.lineage().subList(0, gap.lineage().size() - 1).stream()
                            .map(UnitListing.Above::name)
                            .toList());
        }
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "countCoverage",
            summary = "Both coverage rates of a subtree",
            description =
                    "Counted at this moment from the open units of one kind and the organisations that cover them, or "
                            + "the area they were put into.")
    FiguresView count(
            @RequestParam @Parameter(description = "The unit whose subtree is counted") UUID within,
            @RequestParam(defaultValue = "COMPOUND") @Parameter(description = "The kind of unit to count")
                    UnitType type) {
        CoverageFigures.Figures counted = figures.count(new UnitId(within), type);
        return new FiguresView(
                RateView.of(counted.byOrganisation(), counted.units()), RateView.of(counted.byWork(), counted.units()));
    }

    @GetMapping("/uncovered")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listUncovered",
            summary = "The uncovered units of a subtree by name",
            description = "In tree order, page by page, the first with the total.")
    CursorPage<UncoveredView> uncovered(
            @RequestParam @Parameter(description = "The unit whose subtree is listed") UUID within,
            @RequestParam(defaultValue = "COMPOUND") @Parameter(description = "The kind of unit") UnitType type,
            @RequestParam(defaultValue = "ORGANISATION") @Parameter(description = "Which coverage is missing")
                    CoverageFigures.Sort by,
            @RequestParam(required = false) @Parameter(description = "Where the last page ended") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        UnitId unit = new UnitId(within);
        CoverageFigures.Uncovered page = figures.uncovered(unit, type, by, number(cursor), limit);
        Long total = cursor == null ? figures.count(unit, type).uncovered(by) : null;
        String next = page.more() ? Long.toString(page.units().getLast().no()) : null;
        return new CursorPage<>(page.units().stream().map(UncoveredView::of).toList(), next, total);
    }

    @GetMapping(value = "/uncovered/export", produces = SheetDownload.XLSX)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportUncovered",
            summary = "The uncovered units of a subtree as XLSX",
            description = "One row a unit with the names of the units above it. Audited with the count.")
    void export(
            @RequestParam @Parameter(description = "The unit whose subtree is listed") UUID within,
            @RequestParam(defaultValue = "COMPOUND") @Parameter(description = "The kind of unit") UnitType type,
            @RequestParam(defaultValue = "ORGANISATION") @Parameter(description = "Which coverage is missing")
                    CoverageFigures.Sort by,
            HttpServletResponse response)
            throws IOException {
        UnitId unit = new UnitId(within);
        exports.send(
                Ledger.of(
                        "uncovered",
                        List.of("id", "name", "above"),
                        unit,
                        Portions.<CoverageFigures.Gap>byLast((last, most) -> figures.uncovered(
                                        unit,
                                        type,
                                        by,
                                        last.map(CoverageFigures.Gap::no).orElse(0L),
                                        most)
                                .units()),
                        CoverageController::cells),
                ExportFormat.XLSX,
                response);
    }

    private static List<@Nullable Object> cells(CoverageFigures.Gap gap) {
        UncoveredView row = UncoveredView.of(gap);
        return Arrays.asList(row.id().toString(), row.name(), String.join(" / ", row.above()));
    }

    private static long number(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "cursor-invalid", List.of(), List.of());
        }
    }
}
