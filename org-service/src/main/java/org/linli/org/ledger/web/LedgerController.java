package org.linli.org.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.linli.org.ledger.TreeExport;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The unit tree taken along. */
@RestController
@RequestMapping("/api/org/v1/units/{id}")
@Tag(name = "units")
class LedgerController {

    private final TreeExport export;
    private final LedgerExport exports;

    LedgerController(TreeExport export, LedgerExport exports) {
        this.export = export;
        this.exports = exports;
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportUnits",
            summary = "A unit with everything below it as a spreadsheet",
            description =
                    "In tree order: code, name, kind, code and path of the unit above, households, first and last day, "
                            + "coverage, level scheme, id. Streamed, whatever its size, and audited. An import reads it back.")
    void export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") @Parameter(description = "Closed units too") boolean closed,
            @RequestParam(defaultValue = "COMPOUND")
                    @Parameter(description = "The kind of unit of which an uncovered one is said to be so")
                    UnitType coverageOf,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(export.of(new UnitId(id), closed, coverageOf), format, response);
    }
}
