package org.linli.property.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.property.staff.ShownStaff;
import org.linli.property.staff.StaffDesk;
import org.linli.property.staff.StaffField;
import org.linli.property.staff.StaffId;
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

/** The people whom companies have in compounds. There is no way here to find somebody by name or telephone. */
@RestController
@RequestMapping("/api/property/v1/staff")
@Tag(name = "staff", description = "The people whom companies have in compounds")
class StaffController {

    private final StaffDesk desk;

    StaffController(StaffDesk desk) {
        this.desk = desk;
    }

    /** One value in the clear. */
    @Schema(name = "RevealedStaffValue")
    record Revealed(StaffField field, String value) {}

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listStaff",
            summary = "List staff",
            description =
                    "In tree order, page by page; names and telephones masked. The first page tells how many there "
                            + "are.")
    CursorPage<StaffView> list(
            @ParameterObject @Valid @ModelAttribute StaffRequests.Filter filter,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.page(filter.filter(), cursor, limit).map(StaffView::of);
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getStaffMember",
            summary = "Read a member of staff",
            description = "Name and telephone are masked. The ETag is what a change must name.")
    ResponseEntity<StaffView> get(@PathVariable UUID id) {
        return answer(desk.show(new StaffId(id)));
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "takeOnStaff",
            summary = "Take somebody on",
            description =
                    "In a compound that the company serves on that day. A company has one project manager there at a "
                            + "time.")
    @ApiResponse(responseCode = "201", description = "Taken on")
    ResponseEntity<StaffView> takeOn(@Valid @RequestBody StaffRequests.TakeOn request) {
        ShownStaff shown = desk.takeOn(request.draft());
        return Answers.created(
                "/api/property/v1/staff/" + shown.member().id(), shown.member().version(), StaffView.of(shown));
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "correctStaffMember",
            summary = "Put a member of staff right",
            description = "Job, name, telephone. What is absent stays.")
    ResponseEntity<StaffView> correct(
            @PathVariable UUID id, Version version, @Valid @RequestBody StaffRequests.Change request) {
        return answer(desk.correct(new StaffId(id), request.change(), version));
    }

    @PostMapping("/{id}/leave")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "leaveStaff",
            summary = "Say that somebody has left",
            description = "Two years after that day name and telephone are deleted.")
    ResponseEntity<StaffView> leave(
            @PathVariable UUID id, Version version, @Valid @RequestBody StaffRequests.Leave request) {
        return answer(desk.leave(new StaffId(id), request.until(), version));
    }

    @PostMapping("/{id}/reveal")
    @NotReplayed(because = "The answer is a personal value and must not lie in a table of answers")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "revealStaffValue",
            summary = "Open the name or telephone of a member of staff",
            description = "Needs a reason. Who opened what, when and why is audited.")
    ResponseEntity<Revealed> reveal(@PathVariable UUID id, @Valid @RequestBody StaffRequests.Reveal request) {
        String value = desk.reveal(new StaffId(id), request.field(), request.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Revealed(request.field(), value));
    }

    private static ResponseEntity<StaffView> answer(ShownStaff shown) {
        return Answers.shown(shown.member().version(), StaffView.of(shown));
    }
}
