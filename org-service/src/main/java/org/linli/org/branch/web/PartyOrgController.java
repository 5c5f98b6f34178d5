package org.linli.org.branch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.branch.Branches;
import org.linli.org.branch.PartyOrg;
import org.linli.org.branch.PartyOrgId;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Party organisations. */
@RestController
@RequestMapping("/api/org/v1/party-orgs")
@Tag(name = "party-orgs", description = "Party organisations and what they cover")
class PartyOrgController {

    private final Branches branches;

    PartyOrgController(Branches branches) {
        this.branches = branches;
    }

    /** What a batch founded, in its order. */
    @Schema(name = "FoundedPartyOrgs")
    record FoundedAll(@Schema(description = "Their ids") List<PartyOrgId> partyOrgs) {}

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listPartyOrgs",
            summary = "The party organisations of a subtree",
            description =
                    "Those that work today, by the tree order of their units, page by page, the first with the total.")
    CursorPage<PartyOrgView> list(
            @RequestParam @Parameter(description = "The unit whose subtree is listed") UUID within,
            @RequestParam(required = false) @Parameter(description = "Where the last page ended") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        Branches.Page page = branches.list(new UnitId(within), cursor, limit);
        return new CursorPage<>(page.orgs().stream().map(PartyOrgView::of).toList(), page.next(), page.total());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getPartyOrg",
            summary = "Read a party organisation",
            description = "Working or dissolved. The ETag is what a change must name.")
    ResponseEntity<PartyOrgView> get(@PathVariable UUID id) {
        return answer(branches.require(new PartyOrgId(id)));
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "foundPartyOrg",
            summary = "Found a party organisation",
            description = "It covers one unit, several, or shares a unit with others.")
    @ApiResponse(responseCode = "201", description = "Founded")
    ResponseEntity<PartyOrgView> found(@Valid @RequestBody PartyOrgView.Found request) {
        PartyOrg org = branches.found(request.draft());
        return Answers.created("/api/org/v1/party-orgs/" + org.id(), org.version(), PartyOrgView.of(org));
    }

    @PostMapping("/batch")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "foundPartyOrgs",
            summary = "Found up to 1,000 party organisations",
            description = "All or none; what is wrong is listed row by row, at most 100 of them.")
    FoundedAll foundAll(@Valid @RequestBody PartyOrgView.FoundAll request) {
        return new FoundedAll(
                branches
                        .foundAll(request.partyOrgs().stream()
                                .map(PartyOrgView.Found::draft)
                                .toList())
                        .stream()
                        .map(PartyOrg::id)
                        .toList());
    }

    @PutMapping("/{id}/name")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "renamePartyOrg",
            summary = "Rename a party organisation",
            description = "Unique in its unit.")
    ResponseEntity<PartyOrgView> rename(
            @PathVariable UUID id, Version version, @Valid @RequestBody PartyOrgView.Rename request) {
        return answer(branches.rename(new PartyOrgId(id), request.name(), version));
    }

    @PutMapping("/{id}/coverage")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "coverUnits",
            summary = "Say which units a party organisation covers",
            description = "From now on these and no others.")
    ResponseEntity<PartyOrgView> cover(
            @PathVariable UUID id, Version version, @Valid @RequestBody PartyOrgView.Cover request) {
        return answer(branches.cover(
                new PartyOrgId(id),
                request.covers().stream()
                        .map(PartyOrgView.CoverageView::coverage)
                        .toList(),
                version));
    }

    @PostMapping("/{id}/dissolve")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "dissolvePartyOrg",
            summary = "Dissolve a party organisation for good",
            description = "What it covered counts as uncovered at once, unless another covers it.")
    ResponseEntity<PartyOrgView> dissolve(
            @PathVariable UUID id, Version version, @Valid @RequestBody PartyOrgView.Dissolve request) {
        return answer(branches.dissolve(new PartyOrgId(id), request.day(), version));
    }

    private static ResponseEntity<PartyOrgView> answer(PartyOrg org) {
        return Answers.shown(org.version(), PartyOrgView.of(org));
    }
}
