package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Account;
import org.linli.org.account.AccountFilter;
import org.linli.org.account.AccountId;
import org.linli.org.account.AccountLedgers;
import org.linli.org.account.AppointmentFilter;
import org.linli.org.account.Client;
import org.linli.org.account.ClientFilter;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of accounts, appointments and clients as spreadsheets. */
@RestController
@RequestMapping("/api/org/v1")
@Tag(name = "accounts")
class AccountExportController {

    private final AccountLedgers ledgers;
    private final LedgerExport exports;

    AccountExportController(AccountLedgers ledgers, LedgerExport exports) {
        this.ledgers = ledgers;
        this.exports = exports;
    }

    @GetMapping(
            path = "/accounts/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "exportAccounts",
            summary = "Accounts as a spreadsheet",
            description = "Those the list would show, all of them, names masked. The download is audited.")
    void accounts(
            @Parameter(description = "Only those kept by this unit or one below")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @RequestParam(required = false) Account.@Nullable State state,
            @Parameter(description = "Part of the login name or the display name")
                    @RequestParam(required = false)
                    @Size(max = 60)
                    @Nullable
                    String text,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(ledgers.accounts(new AccountFilter(unit(unit), state, text, null)), format, response);
    }

    @GetMapping(
            path = "/appointments/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "exportAppointments",
            summary = "Appointments as a spreadsheet",
            description =
                    "Those the list would show, all of them, names masked and only of accounts the caller may see. The "
                            + "download is audited.")
    void appointments(
            @Parameter(description = "Only those in this unit or one below") @RequestParam(required = false) @Nullable
                    UUID unit,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable Role role,
            @Parameter(description = "Only those that have not ended by this day")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate openOn,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var of = Optional.ofNullable(account).map(AccountId::new).orElse(null);
        var filter = new AppointmentFilter(unit(unit), of, role, openOn, null);
        exports.send(ledgers.appointments(filter), format, response);
    }

    @GetMapping(
            path = "/clients/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "exportClients",
            summary = "Clients as a spreadsheet",
            description =
                    "Those the list would show, all of them, without anything of their secrets. The download is audited.")
    void clients(
            @Parameter(description = "Only those bound to this unit or one below")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @RequestParam(required = false) Client.@Nullable State state,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(ledgers.clients(new ClientFilter(unit(unit), state, null)), format, response);
    }

    private static @Nullable UnitId unit(@Nullable UUID unit) {
        return unit == null ? null : new UnitId(unit);
    }
}
