package org.linli.platform.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditDesk;
import org.linli.platform.audit.AuditVerdict;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading, exporting and verifying the audit. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/${linli.service}/v1/audit")
@Tag(name = "audit", description = "Who changed or revealed what")
public class AuditController {

    private final AuditDesk audit;
    private final Sheets sheets;

    public AuditController(AuditDesk audit, Sheets sheets) {
        this.audit = audit;
        this.sheets = sheets;
    }

    /** One recorded change or reveal. */
    @Schema(name = "AuditEntry", description = "One change or reveal")
    record EntryView(
            UUID id,
            Instant at,

            @Schema(description = "Account or client id; `system` for the machinery")
            String actor,

            @Schema(
                    description = "`UNKNOWN` in entries from before it was kept",
                    allowableValues = {"PERSON", "CLIENT", "SYSTEM", "UNKNOWN"})
            String actorKind,

            @Schema(description = "Client id of the street's own system that acted, if one did") @Nullable
            String client,

            @Schema(description = "The unit that system is bound to") @Nullable
            String clientUnit,

            @Schema(example = "unit.rename") String action,
            @Schema(example = "unit") String subjectType,
            String subjectId,

            @Schema(description = "The unit it belongs to") @Nullable
            String place,

            @Schema(description = "What changed, without personal data", types = "object")
            Object detail,

            @Schema(description = "The request it was done in") @Nullable
            String requestId) {

        static EntryView of(AuditDesk.Recorded entry) {
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.actorKind(),
                    entry.client(),
                    entry.clientUnit() == null ? null : entry.clientUnit().toString(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.place() == null ? null : entry.place().toString(),
                    entry.detail(),
                    entry.requestId());
        }
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listAuditEntries",
            summary = "Read the audit",
            description = "Entries of the units governed, the newest first. Entries without a unit belong to the city.")
    CursorPage<EntryView> list(
            @RequestParam(required = false) @Size(max = 100) @Nullable String actor,
            @RequestParam(required = false) @Size(max = 100) @Nullable String action,
            @RequestParam(required = false) @Size(max = 100) @Nullable String subjectType,
            @RequestParam(required = false) @Size(max = 100) @Nullable String subjectId,
            @Parameter(description = "From this moment on") @RequestParam(required = false) @Nullable
                    OffsetDateTime from,
            @Parameter(description = "Before this moment") @RequestParam(required = false) @Nullable OffsetDateTime to,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var filter = filter(actor, action, subjectType, subjectId, from, to);
        var found = audit.list(filter, Cursor.id(cursor), limit + 1);
        return CursorPage.of(found, limit, EntryView::of, AuditDesk.Recorded::id);
    }

    @GetMapping("/export")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Download the audit",
            description = "The entries that the list would show, all of them, as a sheet, streamed.")
    void export(
            @RequestParam(required = false) @Size(max = 100) @Nullable String actor,
            @RequestParam(required = false) @Size(max = 100) @Nullable String action,
            @RequestParam(required = false) @Size(max = 100) @Nullable String subjectType,
            @RequestParam(required = false) @Size(max = 100) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        SheetDownload.begin(response, "audit", format);
        try (var sink = sheets.begin(format, response.getOutputStream(), "audit")) {
            audit.export(filter(actor, action, subjectType, subjectId, from, to), sink);
        }
    }

    @PostMapping("/verify")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the audit",
            description = "Walks the whole chain: every link, every entry against its link, every signed checkpoint.")
    AuditVerdict verify() {
        return audit.verify();
    }

    private static AuditDesk.Filter filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        return new AuditDesk.Filter(
                actor,
                action,
                subjectType,
                subjectId,
                from == null ? null : from.toInstant(),
                to == null ? null : to.toInstant());
    }
}
