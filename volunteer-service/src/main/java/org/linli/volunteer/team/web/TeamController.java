package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.volunteer.team.Founding;
import org.linli.volunteer.team.TeamChanges;
import org.linli.volunteer.team.TeamDesk;
import org.linli.volunteer.team.TeamExport;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamOrder;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams. */
@RestController
@RequestMapping("/api/volunteer/v1/teams")
@Tag(name = "teams", description = "Teams of volunteers, their captains and their units")
class TeamController {

    private final Founding founding;
    private final TeamDesk desk;
    private final TeamChanges changes;
    private final TeamExport export;
    private final LedgerExport exports;

    TeamController(Founding founding, TeamDesk desk, TeamChanges changes, TeamExport export, LedgerExport exports) {
        this.founding = founding;
        this.desk = desk;
        this.changes = changes;
        this.export = export;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listTeams",
            summary = "The teams of a subtree",
            description =
                    "Page by page, the first with the total; also those without an active captain, and those left at a"
                            + " closed unit.")
    CursorPage<TeamView> list(
            @ParameterObject @Valid @ModelAttribute TeamFilterParameters filter,
            @RequestParam(defaultValue = "PLACE") TeamOrder sort,
            @Parameter(description = "`next` of the page before, with the same parameters")
                    @RequestParam(required = false)
                    @Size(max = 2_000)
                    @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        CursorPage<TeamDesk.Shown> page = desk.list(filter.filter(), sort, cursor, limit);
        return new CursorPage<>(page.items().stream().map(TeamView::of).toList(), page.next(), page.total());
    }

    @GetMapping("/export")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportTeams",
            summary = "Download the list of teams",
            description = "Exactly what the list shows with the same parameters, all of it. An import reads the file "
                    + "again. Audited with filter and count.")
    void export(
            @ParameterObject @Valid @ModelAttribute TeamFilterParameters filter,
            @RequestParam(defaultValue = "PLACE") TeamOrder sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(export.of(filter.filter(), sort), format, response);
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getTeam",
            summary = "Read a team",
            description = "Working or dissolved. The ETag is what a change must name.")
    ResponseEntity<TeamView> get(@PathVariable UUID id) {
        return answer(new TeamId(id));
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "foundTeam",
            summary = "Found a team",
            description = "With or without a captain: without one it is shown as waiting for one.")
    @ApiResponse(responseCode = "201", description = "Founded")
    ResponseEntity<TeamView> found(@Valid @RequestBody TeamRequest.Found request) {
        TeamDesk.Shown team = desk.show(founding.found(request.draft()));
        return Answers.created(
                "/api/volunteer/v1/teams/" + team.team().id(), team.team().version(), TeamView.of(team));
    }

    @PostMapping("/batch")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "foundTeams",
            summary = "Found up to 500 teams",
            description =
                    "All or none, at most 1 MiB of JSON; what is wrong is listed row by row, at most 100 of them. A "
                            + "team whose name another one of its unit has is answered as known and left as it is.")
    @ApiResponse(responseCode = "200", description = "All are there")
    TeamView.FoundedAll foundAll(@Valid @RequestBody TeamRequest.FoundAll request) {
        return new TeamView.FoundedAll(
                founding
                        .foundWhole(request.teams().stream()
                                .map(TeamRequest.Found::draft)
                                .toList())
                        .stream()
                        .map(founded -> new TeamView.FoundedView(founded.team().value(), founded.known()))
                        .toList());
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "changeTeam",
            summary = "Change a team's particulars",
            description = "What is absent stays as it is. It goes to another unit only where all its members serve.")
    ResponseEntity<TeamView> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody TeamRequest.Change request) {
        changes.change(new TeamId(id), request.change(), version);
        return answer(new TeamId(id));
    }

    @PostMapping("/{id}/dissolve")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "dissolveTeam",
            summary = "Dissolve a team for good",
            description = "Everybody's time in it ends that day; who was in it can still be read.")
    ResponseEntity<TeamView> dissolve(
            @PathVariable UUID id, Version version, @Valid @RequestBody TeamRequest.Dissolve request) {
        changes.dissolve(new TeamId(id), request.day(), version);
        return answer(new TeamId(id));
    }

    private ResponseEntity<TeamView> answer(TeamId id) {
        TeamDesk.Shown team = desk.show(id);
        return Answers.shown(team.team().version(), TeamView.of(team));
    }
}
