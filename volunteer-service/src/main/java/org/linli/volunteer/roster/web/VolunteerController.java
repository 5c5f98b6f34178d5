package org.linli.volunteer.roster.web;

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
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.volunteer.roster.Outcome;
import org.linli.volunteer.roster.Registration;
import org.linli.volunteer.roster.Volunteer;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerExport;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.roster.VolunteerOrder;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
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

/** Volunteers. There is no way here to find somebody by name. */
@RestController
@RequestMapping("/api/volunteer/v1/volunteers")
@Tag(name = "volunteers", description = "Who helps, where and with what skills")
class VolunteerController {

    private final Registration registration;
    private final VolunteerDesk desk;
    private final VolunteerExport export;
    private final LedgerExport exports;

    VolunteerController(Registration registration, VolunteerDesk desk, VolunteerExport export, LedgerExport exports) {
        this.registration = registration;
        this.desk = desk;
        this.export = export;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listVolunteers",
            summary = "The volunteers of a subtree",
            description = "Page by page, the first with the total. Names and telephone numbers are masked.")
    CursorPage<VolunteerView> list(
            @ParameterObject @Valid @ModelAttribute VolunteerFilterParameters filter,
            @RequestParam(defaultValue = "PLACE") VolunteerOrder sort,
            @Parameter(description = "`next` of the page before, with the same parameters")
                    @RequestParam(required = false)
                    @Size(max = 2_000)
                    @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        CursorPage<VolunteerDesk.Shown> page = desk.list(filter.filter(), sort, cursor, limit);
        return new CursorPage<>(page.items().stream().map(VolunteerView::of).toList(), page.next(), page.total());
    }

    @GetMapping("/export")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportVolunteers",
            summary = "Download the list of volunteers",
            description =
                    "Exactly what the list shows with the same parameters, all of it, names and telephone numbers "
                            + "masked. Audited with filter and count.")
    void export(
            @ParameterObject @Valid @ModelAttribute VolunteerFilterParameters filter,
            @RequestParam(defaultValue = "PLACE") VolunteerOrder sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(export.of(filter.filter(), sort), format, response);
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getVolunteer",
            summary = "Read a volunteer",
            description = "Name and telephone number are masked. The ETag is what a change must name.")
    ResponseEntity<VolunteerView> get(@PathVariable UUID id) {
        return answer(desk.show(new VolunteerId(id)));
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "registerVolunteer",
            summary = "Register a volunteer",
            description = "With their consent. Somebody with the telephone number who serves in the unit already is a "
                    + "409. Party membership is neither asked nor kept.")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<VolunteerView> register(@Valid @RequestBody VolunteerRequest.Register request) {
        Volunteer volunteer = registration.register(request.draft());
        return Answers.created(
                "/api/volunteer/v1/volunteers/" + volunteer.id(),
                volunteer.version(),
                VolunteerView.of(desk.show(volunteer.id())));
    }

    @PostMapping("/batch")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "registerVolunteers",
            summary = "Register up to 1,000 volunteers",
            description =
                    "All or none, at most 1 MiB of JSON; what is wrong is listed row by row, at most 100 of them. "
                            + "Who serves in the unit already is answered as known and left as they are.")
    @ApiResponse(responseCode = "200", description = "All are there")
    VolunteerView.RegisteredAll registerAll(@Valid @RequestBody VolunteerRequest.RegisterAll request) {
        return new VolunteerView.RegisteredAll(
                registration
                        .registerWhole(request.volunteers().stream()
                                .map(VolunteerRequest.Register::draft)
                                .toList())
                        .stream()
                        .map(VolunteerController::registered)
                        .toList());
    }

    private static VolunteerView.Registered registered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added(Volunteer volunteer) ->
                new VolunteerView.Registered(volunteer.id().value(), false);
            case Outcome.Known(VolunteerId id) -> new VolunteerView.Registered(id.value(), true);
            case Outcome.Refused _ -> throw new IllegalStateException("A whole batch refuses nobody by themselves");
        };
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "changeVolunteer",
            summary = "Change a volunteer's particulars",
            description = "What is absent stays as it is. Whoever serves in another unit leaves the teams that do not "
                    + "reach there.")
    ResponseEntity<VolunteerView> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody VolunteerRequest.Change request) {
        return answer(desk.change(new VolunteerId(id), request.change(), version));
    }

    @PostMapping("/{id}/activate")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "activateVolunteer",
            summary = "Welcome a registered volunteer",
            description = "From now on they may join teams.")
    ResponseEntity<VolunteerView> activate(@PathVariable UUID id, Version version) {
        return answer(desk.activate(new VolunteerId(id), version));
    }

    @PostMapping("/{id}/pause")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "pauseVolunteer",
            summary = "Let a volunteer pause",
            description = "Without a reason and without a mark against them. They stay in their teams; a team whose "
                    + "captain pauses counts as without one.")
    ResponseEntity<VolunteerView> pause(@PathVariable UUID id, Version version) {
        return answer(desk.pause(new VolunteerId(id), version));
    }

    @PostMapping("/{id}/resume")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "resumeVolunteer",
            summary = "Welcome a pausing volunteer back",
            description = "They are what they were before.")
    ResponseEntity<VolunteerView> resume(@PathVariable UUID id, Version version) {
        return answer(desk.resume(new VolunteerId(id), version));
    }

    @PostMapping("/{id}/leave")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "volunteerLeaves",
            summary = "Record that a volunteer leaves",
            description = "For good, and out of every team. Name and telephone number are deleted a year later.")
    ResponseEntity<VolunteerView> leave(@PathVariable UUID id, Version version) {
        return answer(desk.leave(new VolunteerId(id), version));
    }

    @PostMapping("/{id}/reveal")
    @NotReplayed(because = "The answer is a personal value and must not lie in a table of answers")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "revealVolunteerField",
            summary = "Open a volunteer's name or telephone number",
            description = "Needs a reason. Who opened what, when and why is audited.")
    ResponseEntity<VolunteerView.Revealed> reveal(
            @PathVariable UUID id, @Valid @RequestBody VolunteerRequest.Reveal request) {
        String value = desk.reveal(new VolunteerId(id), request.field(), request.reason());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new VolunteerView.Revealed(request.field(), value));
    }

    private static ResponseEntity<VolunteerView> answer(VolunteerDesk.Shown shown) {
        return Answers.shown(shown.volunteer().version(), VolunteerView.of(shown));
    }
}
