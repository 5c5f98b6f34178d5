package org.linli.org.issuer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.AccountId;
import org.linli.org.issuer.SessionLedger;
import org.linli.org.issuer.Sessions;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.CursorPage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people are signed in. */
@RestController
@RequestMapping("/api/org/v1")
@Tag(name = "sessions", description = "Where people are signed in (登录会话)")
class SessionController {

    @Schema(name = "Session", description = "One browser at which somebody is signed in")
    record SessionView(
            UUID id,
            UUID account,
            @Schema(description = "Browser and system") String device,
            Instant startedAt,

            @Schema(description = "When a token was last made for it")
            Instant lastSeenAt,

            @Schema(description = "When it ends at the latest")
            Instant expiresAt) {

        static SessionView of(Sessions.Session session) {
            return new SessionView(
                    session.id(),
                    session.account().value(),
                    session.device(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.expiresAt());
        }
    }

    private final Sessions sessions;

    private final SessionLedger ledger;
    private final LedgerExport exports;

    SessionController(Sessions sessions, SessionLedger ledger, LedgerExport exports) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.exports = exports;
    }

    @GetMapping("/me/sessions")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "listOwnSessions",
            summary = "List one's own sessions",
            description = "Where the caller is signed in, the newest first; empty for a client.")
    List<SessionView> own() {
        return sessions.own(caller()).stream().map(SessionView::of).toList();
    }

    @DeleteMapping("/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "endOwnSession",
            summary = "End one of one's own sessions",
            description = "The browser is signed out; its token runs out within ten minutes and is not renewed.")
    void endOwn(@PathVariable UUID id) {
        sessions.endOwn(caller(), id);
    }

    @GetMapping("/sessions")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listSessions",
            summary = "List sessions",
            description = "Sessions of accounts kept by units the caller governs, the newest first.")
    CursorPage<SessionView> list(
            @RequestParam(required = false) @Nullable UUID account,
            @Parameter(description = "The cursor of the page before") @RequestParam(required = false) @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var of = Optional.ofNullable(account).map(AccountId::new).orElse(null);
        return CursorPage.of(sessions.list(of, cursor, limit + 1), limit, SessionView::of, Sessions.Session::id);
    }

    @GetMapping(
            path = "/sessions/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "exportSessions",
            summary = "Sessions as a spreadsheet",
            description = "Those the list would show, all of them, names masked. The download is audited.")
    void export(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var of = Optional.ofNullable(account).map(AccountId::new).orElse(null);
        exports.send(ledger.of(of), format, response);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "endSession",
            summary = "End a session",
            description = "The browser is signed out; its token runs out within ten minutes and is not renewed.")
    void end(@PathVariable UUID id) {
        sessions.end(id);
    }

    private static AccountId caller() {
        return AccountId.of(Scope.required().caller().subject());
    }
}
