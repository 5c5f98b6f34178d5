package org.linli.property.matter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.property.matter.ListedMatter;
import org.linli.property.matter.MatterCounts;
import org.linli.property.matter.MatterDesk;
import org.linli.property.matter.MatterId;
import org.linli.property.matter.MatterList;
import org.linli.property.matter.MatterSort;
import org.linli.property.matter.MatterTimeline;
import org.linli.property.place.PlaceDesk;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters: opened, listed and read. */
@RestController
@RequestMapping("/api/property/v1/matters")
@Tag(name = "matters", description = "What a unit has to answer")
class MatterController {

    private static final List<String> COLUMNS = List.of(
            "title",
            "place",
            "matter-kind",
            "matter-count",
            "matter-state",
            "opened",
            "answered",
            "answer",
            "closed",
            "outcome",
            "reason");

    private final MatterDesk desk;
    private final MatterList list;
    private final MatterTimeline timeline;
    private final PlaceDesk places;
    private final LedgerExport exports;

    MatterController(
            MatterDesk desk, MatterList list, MatterTimeline timeline, PlaceDesk places, LedgerExport exports) {
        this.desk = desk;
        this.list = list;
        this.timeline = timeline;
        this.places = places;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listMatters",
            summary = "List matters",
            description = "Page by page. The first page tells how many there are.")
    CursorPage<MatterViews.Item> list(
            @ParameterObject @Valid @ModelAttribute MatterRequests.Filter filter,
            @RequestParam(defaultValue = "NEWEST") MatterSort sort,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return list.page(filter.filter(), sort, cursor, limit).map(MatterViews.Item::of);
    }

    @GetMapping("/counts")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "countMatters",
            summary = "Count matters by state and kind",
            description = "Each counted under the other filters, as what a list could be narrowed to.")
    MatterCounts counts(@ParameterObject @Valid @ModelAttribute MatterRequests.Filter filter) {
        return list.counts(filter.filter());
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportMatters",
            summary = "Download what the list shows",
            description = "All of it as a sheet, streamed, with answers and reasons. Audited with the count.")
    void export(
            @ParameterObject @Valid @ModelAttribute MatterRequests.Filter filter,
            @RequestParam(defaultValue = "NEWEST") MatterSort sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(
                Ledger.of(
                        "matters",
                        COLUMNS,
                        filter.filter().within(),
                        Portions.byCursor(cursor -> list.page(filter.filter(), sort, cursor, Ledger.PORTION)),
                        this::cells),
                format,
                response);
    }

    private List<@Nullable Object> cells(ListedMatter listed) {
        var matter = listed.matter();
        var origin = matter.origin();
        var answer = matter.answer();
        var closing = matter.closing();
        return Arrays.asList(
                matter.title(),
                listed.place().path(),
                exports.label(matter.kind()),
                origin == null ? null : origin.count(),
                exports.label(matter.state()),
                matter.openedAt(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.text(),
                closing == null ? null : closing.at(),
                closing == null ? null : exports.label(closing.outcome()),
                closing == null ? null : closing.reason());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getMatter",
            summary = "Read a matter",
            description = "The ETag is what a change must name.")
    ResponseEntity<MatterViews.One> get(@PathVariable UUID id) {
        ListedMatter listed = list.require(new MatterId(id));
        return Answers.shown(listed.matter().version(), MatterViews.One.of(listed));
    }

    @GetMapping("/{id}/timeline")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getMatterTimeline",
            summary = "What happened to a matter",
            description = "The newest first, at most 500: answers and outcomes that count no longer included.")
    CursorPage<MatterViews.Happened> timeline(@PathVariable UUID id) {
        var labels = places.labels();
        return new CursorPage<>(
                timeline.of(new MatterId(id)).stream()
                        .map(step -> MatterViews.Happened.of(
                                step, labels.apply(step.by().unit())))
                        .toList(),
                null,
                null);
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "openMatter",
            summary = "Open a matter",
            description =
                    "An origin has at most one matter that is not closed, wherever that lies: a second is refused, "
                            + "naming the first where the caller may see it.")
    @ApiResponse(responseCode = "201", description = "Opened")
    ResponseEntity<MatterViews.One> open(@Valid @RequestBody MatterRequests.Open request) {
        ListedMatter opened = list.require(desk.open(request.draft()).id());
        return Answers.created(
                "/api/property/v1/matters/" + opened.matter().id(),
                opened.matter().version(),
                MatterViews.One.of(opened));
    }
}
