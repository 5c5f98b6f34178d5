package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.UnitListing;
import org.linli.org.structure.UnitSearch;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading the unit tree. */
@RestController
@RequestMapping("/api/org/v1/units")
@Tag(name = "units", description = "The unit tree")
class UnitController {

    private final UnitSearch search;

    UnitController(UnitSearch search) {
        this.search = search;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "findUnits",
            summary = "Find units",
            description =
                    "By name or a part of it (one wrong character is forgiven), by pinyin or its initials, by code "
                            + "or its beginning. Best matches first: the name or code itself, then a part, then the nearly "
                            + "right, each in tree order. Only units within the caller's scope.")
    CursorPage<UnitView> find(
            @RequestParam @Size(min = 1, max = UnitSearch.LONGEST_QUERY) @Parameter(description = "What was typed")
                    String q,
            @RequestParam(required = false) @Parameter(description = "Look below this unit only") @Nullable UUID within,
            @RequestParam(defaultValue = "false") @Parameter(description = "Closed units too") boolean closed,
            @RequestParam(required = false) @Parameter(description = "Where the last page ended") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        UnitId subtree = within == null ? null : new UnitId(within);
        return page(search.find(q, subtree, closed, UnitCursor.read(cursor), limit));
    }

    @GetMapping("/tops")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listTopUnits",
            summary = "The units a caller starts from",
            description = "Those of the caller's appointments, in tree order; one that lies below another is left out.")
    List<UnitView> tops() {
        return search.tops(Scope.required().units()).stream().map(UnitView::of).toList();
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getUnit",
            summary = "Read a unit",
            description = "Open or closed, with the units above it. The ETag is what a change must name.")
    ResponseEntity<UnitView> get(@PathVariable UUID id) {
        return answer(search.require(new UnitId(id)));
    }

    @GetMapping("/by-code/{code}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getUnitByCode",
            summary = "Read the open unit with a division code",
            description = "A closed unit keeps its code but is no longer found by it.")
    ResponseEntity<UnitView> byCode(
            @PathVariable @Schema(pattern = "^[0-9]{12}$", example = "370502001011") String code) {
        return answer(search.requireCode(code));
    }

    @GetMapping("/{id}/children")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listUnitChildren",
            summary = "The units directly below",
            description =
                    "In tree order, page by page; each says how many stand below it, so that leaves are known, and, when a "
                            + "kind is named, whether something in its subtree is uncovered.")
    CursorPage<UnitView> children(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") @Parameter(description = "Closed units too") boolean closed,
            @RequestParam(required = false)
                    @Parameter(description = "Look for uncovered units of this kind in each subtree")
                    @Nullable
                    UnitType gapsIn,
            @RequestParam(required = false) @Parameter(description = "Where the last page ended") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return page(search.children(new UnitId(id), closed, gapsIn, UnitCursor.read(cursor), limit));
    }

    static ResponseEntity<UnitView> answer(UnitListing listing) {
        return Answers.shown(listing.unit().version(), UnitView.of(listing));
    }

    private static CursorPage<UnitView> page(UnitSearch.Page page) {
        return new CursorPage<>(
                page.units().stream().map(UnitView::of).toList(),
                page.next().map(UnitCursor::of).orElse(null),
                null);
    }
}
