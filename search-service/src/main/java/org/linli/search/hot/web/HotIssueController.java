package org.linli.search.hot.web;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.web.SheetDownload;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.hot.HotCounts;
import org.linli.search.hot.HotDesk;
import org.linli.search.hot.HotFilter;
import org.linli.search.hot.HotIssue;
import org.linli.search.hot.HotIssueId;
import org.linli.search.hot.HotRanking;
import org.linli.search.hot.HotRecord;
import org.linli.search.hot.HotSort;
import org.linli.search.hot.ListedIssue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What grows, and what is decided about it. */
@RestController
@RequestMapping("/api/search/v1/hot-issues")
@Tag(name = "hot-issues", description = "What grows, with a score that is explained")
class HotIssueController {

    private static final String GEO_JSON = "application/geo+json";

    private static final List<String> COLUMNS = List.of(
            "title",
            "hot-kind",
            "place",
            "hot-period",
            "from",
            "to",
            "score",
            "level",
            "attention",
            "received",
            "expected",
            "unanswered",
            "reason",
            "id");

    private final HotRanking ranking;
    private final HotDesk desk;
    private final Places places;
    private final LedgerExport exports;
    private final MessageSource messages;

    HotIssueController(HotRanking ranking, HotDesk desk, Places places, LedgerExport exports, MessageSource messages) {
        this.ranking = ranking;
        this.desk = desk;
        this.places = places;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "rankHotIssues",
            summary = "What grows, the hottest first",
            description = "Categories and groups of which at least three opinions came in the period, each at the "
                    + "district, street or community where most of it is. Page by page; the first tells how many.")
    CursorPage<HotIssueViews.Item> rank(
            @ParameterObject @Valid @ModelAttribute HotIssueRequests.Filter filter,
            @RequestParam(defaultValue = "SCORE") HotSort sort,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return ranking.page(filter.filter(), sort, cursor, limit).map(HotIssueViews.Item::of);
    }

    @GetMapping("/counts")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "countHotIssues",
            summary = "Count what grows by level, attention and kind",
            description = "Each counted under the other filters, as what a ranking could be narrowed to.")
    HotCounts counts(@ParameterObject @Valid @ModelAttribute HotIssueRequests.Filter filter) {
        return ranking.counts(filter.filter());
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "exportHotIssues",
            summary = "Download what the ranking shows",
            description = "All of it as a sheet, streamed. Audited with the count.")
    void export(
            @ParameterObject @Valid @ModelAttribute HotIssueRequests.Filter given,
            @RequestParam(defaultValue = "SCORE") HotSort sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        HotFilter filter = given.filter();
        exports.send(
                Ledger.of(
                                "hot-issues",
                                COLUMNS,
                                filter.place(),
                                Portions.byCursor(cursor -> ranking.page(filter, sort, cursor, Ledger.PORTION)),
                                this::cells)
                        .filtered(Map.of("period", filter.period().name())),
                format,
                response);
    }

    private List<@Nullable Object> cells(ListedIssue listed) {
        HotIssue issue = listed.issue();
        return Arrays.asList(
                listed.title(),
                exports.label(issue.subject().kind()),
                HotIssueViews.Item.path(listed),
                exports.label(issue.period()),
                issue.period().first(issue.day()),
                issue.day(),
                issue.score(),
                exports.label(issue.level()),
                exports.label(issue.attention()),
                issue.tally().received(),
                issue.tally().comparable() ? issue.tally().expected() : null,
                issue.tally().unanswered(),
                issue.reason(),
                issue.id().toString());
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getHotIssue",
            summary = "Read a hot issue",
            description =
                    "With its score explained part by part, its course by day, the units below, what became of its "
                            + "opinions, and what was decided. The ETag is what a change must name.")
    ResponseEntity<HotIssueViews.Whole> get(@PathVariable UUID id) {
        return answer(desk.show(new HotIssueId(id)));
    }

    @GetMapping(
            path = "/{id}/points",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getHotIssuePoints",
            summary = "Where a hot issue's opinions are about",
            description = "As GeoJSON, those of the period that have a point, the newest first, at most 500; how many "
                    + "more there are is told.")
    HotPointViews.Collection points(@PathVariable UUID id) {
        return HotPointViews.Collection.of(desk.points(new HotIssueId(id)));
    }

    @PostMapping("/{id}/acknowledge")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "acknowledgeHotIssue",
            summary = "Say that it is seen to",
            description = "It waits for nobody any more, until it reaches a higher level or is calm again.")
    ResponseEntity<HotIssueViews.Whole> acknowledge(
            @PathVariable UUID id, Version version, @Valid @RequestBody HotIssueRequests.Acknowledge request) {
        return answer(desk.acknowledge(new HotIssueId(id), version, request.reason()));
    }

    @PostMapping("/{id}/mute")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "muteHotIssue",
            summary = "Be told nothing of it for some days",
            description =
                    "It is counted and ranked all the same. When the days are over and it is still hot, the unit is "
                            + "told again.")
    ResponseEntity<HotIssueViews.Whole> mute(
            @PathVariable UUID id, Version version, @Valid @RequestBody HotIssueRequests.Mute request) {
        return answer(desk.mute(new HotIssueId(id), version, request.reason(), request.days()));
    }

    @PostMapping("/{id}/unmute")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "unmuteHotIssue",
            summary = "Be told of it again",
            description = "Before the days are over. If it is hot now, the unit is told when it next grows a level.")
    ResponseEntity<HotIssueViews.Whole> unmute(@PathVariable UUID id, Version version) {
        return answer(desk.unmute(new HotIssueId(id), version));
    }

    @PostMapping("/recount")
    @Allowed({Role.OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "recountHotIssues",
            summary = "Count what grows at once",
            description = "Otherwise it is counted every quarter of an hour. Counting again changes nothing unless "
                    + "something has come in, been answered or moved.")
    @ApiResponse(responseCode = "202", description = "It begins within some seconds")
    ResponseEntity<Void> recount() {
        desk.recount();
        return ResponseEntity.accepted().build();
    }

    private ResponseEntity<HotIssueViews.Whole> answer(HotRecord record) {
        HeatWords words = new HeatWords(messages, LocaleContextHolder.getLocale());
        return Answers.shown(record.listed().issue().version(), HotIssueViews.Whole.of(record, words, places));
    }
}
