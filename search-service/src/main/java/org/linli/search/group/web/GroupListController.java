package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.linli.search.group.GroupFilter;
import org.linli.search.group.GroupList;
import org.linli.search.group.GroupSort;
import org.linli.search.group.IssueGroup;
import org.linli.search.group.ListedGroup;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which groups there are. */
@RestController
@RequestMapping("/api/search/v1/groups")
@Tag(name = "groups", description = "Opinions that say the same")
class GroupListController {

    private static final List<String> COLUMNS = List.of("title", "place", "members", "state", "confirmed-at", "id");

    private final GroupList list;
    private final GroupAnswers answers;
    private final LedgerExport exports;

    GroupListController(GroupList list, GroupAnswers answers, LedgerExport exports) {
        this.list = list;
        this.answers = answers;
        this.exports = exports;
    }

    /** Which ones; the same for the list, the counts and the export. */
    record Filter(
            @Schema(description = "A unit and all below it; within the caller's scope") @Nullable
            UUID place,

            IssueGroup.@Nullable State state,

            @Schema(
                    description = "True for those whose adoption waits for whoever may adopt: `waiting` is REFUSED or "
                            + "UNHEARD; false for all others")
            @Nullable
            Boolean waits) {

        GroupFilter filter() {
            return new GroupFilter(place == null ? null : new UnitId(place), state, waits);
        }
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "listGroups",
            summary = "Groups within scope",
            description =
                    "Those that are not dissolved. A group is listed for whoever may see the lowest unit above all "
                            + "its opinions. Page by page; the first tells how many.")
    CursorPage<GroupView.Listed> list(
            @ParameterObject @Valid @ModelAttribute Filter filter,
            @RequestParam(defaultValue = "CONFIRMED") GroupSort sort,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return list.page(filter.filter(), sort, cursor, limit)
                .map(listed -> GroupView.Listed.of(listed, answers::place));
    }

    @GetMapping("/counts")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "countGroups",
            summary = "Count groups by state",
            description = "Whatever state the filter names, as what a list could be narrowed to.")
    Map<IssueGroup.State, Long> counts(@ParameterObject @Valid @ModelAttribute Filter filter) {
        return list.counts(filter.filter());
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "exportGroups",
            summary = "Download the list of groups",
            description = "All of it as a sheet, streamed. Audited with the count.")
    void export(
            @ParameterObject @Valid @ModelAttribute Filter given,
            @RequestParam(defaultValue = "CONFIRMED") GroupSort sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        GroupFilter filter = given.filter();
        Ledger ledger = Ledger.of(
                "groups",
                COLUMNS,
                filter.place(),
                Portions.byCursor(cursor -> list.page(filter, sort, cursor, Ledger.PORTION)),
                this::cells);
        Map<String, Object> filtered = new TreeMap<>();
        if (filter.state() != null) {
            filtered.put("state", filter.state().name());
        }
        if (filter.waits() != null) {
            filtered.put("waits", filter.waits().toString());
        }
        exports.send(ledger.filtered(filtered), format, response);
    }

    private List<@Nullable Object> cells(ListedGroup listed) {
        IssueGroup group = listed.group();
        return Arrays.asList(
                group.title(),
                listed.placeName(),
                group.members(),
                exports.label(group.state()),
                group.confirmedAt(),
                group.id().toString());
    }
}
