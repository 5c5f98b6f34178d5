package org.linli.search.bulk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.NotReplayed;
import org.linli.search.bulk.BulkActionId;
import org.linli.search.bulk.BulkDesk;
import org.linli.search.bulk.BulkOutcome;
import org.linli.search.query.Selection;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One command on many opinions. */
@RestController
@RequestMapping("/api/search/v1/bulk-actions")
@Tag(name = "bulk actions", description = "One command on many opinions, said beforehand and undone again")
class BulkActionController {

    private static final String ADDRESS = "/api/search/v1/bulk-actions/";

    private final BulkDesk desk;
    private final Selection selection;
    private final MessageSource messages;

    BulkActionController(BulkDesk desk, Selection selection, MessageSource messages) {
        this.desk = desk;
        this.selection = selection;
        this.messages = messages;
    }

    @PostMapping("/preview")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @NotReplayed(because = "it changes nothing and shows what residents said")
    @Operation(
            operationId = "previewBulkAction",
            summary = "See what a command on many opinions would do",
            description =
                    "How many there are, how many fit by their state and how many would be left, with twenty "
                            + "examples. Nothing is changed. The words of the command may still be missing; what is there and "
                            + "breaks a rule is said here already: 422, as for a search that finds more than 5,000. A search needs the index: 503 while it is away.")
    BulkActionView.Preview preview(@Valid @RequestBody BulkActionRequests.Action request) {
        return BulkActionView.Preview.of(desk.preview(request.chosen(selection), request.treatment()));
    }

    @PostMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "startBulkAction",
            summary = "Screen, correct, answer or decline many opinions",
            description = "Those that fit now are fixed with their versions. A job then treats each by itself, as the "
                    + "caller and by the rules of the single command, with its step, event and entry in the audit; one "
                    + "that is refused or was changed meanwhile is left and holds up no other. Watch or cancel the job: "
                    + "what it did stays. 409 when none fits, or not as many as in the preview.")
    @ApiResponse(responseCode = "202", description = "Begun")
    ResponseEntity<BulkActionView> start(@Valid @RequestBody BulkActionRequests.Action request) {
        return accepted(desk.start(request.chosen(selection), request.treatment(), request.fitting()));
    }

    @PostMapping("/{id}/undo")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "undoBulkAction",
            summary = "Undo a command on many opinions",
            description = "A job takes back each opinion that is done and with which nothing was done since, as the "
                    + "single undo does, within 24 hours after it was done. The others are left, and the outcomes say how "
                    + "many and why. 409 while a job works on it, or when nothing is left that could be undone.")
    @ApiResponse(responseCode = "202", description = "Begun")
    ResponseEntity<BulkActionView> undo(@PathVariable UUID id) {
        return accepted(desk.undo(new BulkActionId(id)));
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listBulkActions",
            summary = "Commands on many opinions",
            description = "Of the units within scope, the newest first, with what came of them so far.")
    CursorPage<BulkActionView> list(
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return CursorPage.of(
                desk.list(Cursor.id(cursor), limit + 1),
                limit,
                BulkActionView::of,
                shown -> shown.action().id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "getBulkAction",
            summary = "Read a command on many opinions",
            description = "With how many came out how so far.")
    BulkActionView get(@PathVariable UUID id) {
        return BulkActionView.of(desk.get(new BulkActionId(id)));
    }

    @GetMapping("/{id}/items")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listBulkActionItems",
            summary = "What became of each opinion",
            description = "In the order in which they are treated. A deleted opinion is no longer among them.")
    CursorPage<BulkActionView.Item> items(
            @PathVariable UUID id,
            @Parameter(description = "Only those that came out so") @RequestParam(required = false) @Nullable
                    BulkOutcome outcome,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        String query = Cursor.query("bulk-action-items", id, String.valueOf(outcome));
        int behind = Cursor.read(cursor, query, 1)
                .map(last -> last.value(0, Integer::parseInt))
                .orElse(-1);
        Locale locale = LocaleContextHolder.getLocale();
        return Cursor.page(
                        desk.items(new BulkActionId(id), outcome, behind, limit + 1),
                        limit,
                        query,
                        shown -> List.of(String.valueOf(shown.item().position())))
                .map(shown -> BulkActionView.Item.of(shown, messages, locale));
    }

    private static ResponseEntity<BulkActionView> accepted(BulkDesk.Shown shown) {
        return ResponseEntity.accepted()
                .location(URI.create(ADDRESS + shown.action().id()))
                .body(BulkActionView.of(shown));
    }
}
