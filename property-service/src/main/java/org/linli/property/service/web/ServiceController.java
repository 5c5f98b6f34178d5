package org.linli.property.service.web;

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
import org.linli.platform.web.Version;
import org.linli.property.service.ListedService;
import org.linli.property.service.ServiceDesk;
import org.linli.property.service.ServiceId;
import org.linli.property.service.ServiceList;
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

/** Which company serves which compound. */
@RestController
@RequestMapping("/api/property/v1/services")
@Tag(name = "services", description = "Which company serves which compound")
class ServiceController {

    private static final List<String> COLUMNS =
            List.of("name", "code", "company-kind", "compound", "mode", "since", "until", "service-state");

    private final ServiceDesk desk;
    private final ServiceList list;
    private final LedgerExport exports;

    ServiceController(ServiceDesk desk, ServiceList list, LedgerExport exports) {
        this.desk = desk;
        this.list = list;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listServices",
            summary = "List services of compounds",
            description = "In tree order, page by page. The first page tells how many there are.")
    CursorPage<ServiceView> list(
            @ParameterObject @Valid @ModelAttribute ServiceRequests.Filter filter,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return list.page(filter.filter(), cursor, limit).map(ServiceView::of);
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportServices",
            summary = "Download what the list shows",
            description = "All of it as a sheet, streamed; the columns are those that an import reads.")
    void export(
            @ParameterObject @Valid @ModelAttribute ServiceRequests.Filter filter,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(
                Ledger.of(
                        "services",
                        COLUMNS,
                        filter.filter().within(),
                        Portions.byCursor(cursor -> list.page(filter.filter(), cursor, Ledger.PORTION)),
                        this::cells),
                format,
                response);
    }

    private List<@Nullable Object> cells(ListedService listed) {
        return Arrays.asList(
                listed.companyName(),
                listed.companyCode().value(),
                exports.label(listed.companyKind()),
                listed.place().path(),
                exports.label(listed.service().mode()),
                listed.service().since(),
                listed.service().until(),
                exports.label(listed.state()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getService",
            summary = "Read a service",
            description = "The ETag is what a change must name.")
    ResponseEntity<ServiceView> get(@PathVariable UUID id) {
        return answer(list.require(new ServiceId(id)));
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "startService",
            summary = "Start the service of a compound",
            description = "At most one professional service of a compound holds at a time, that of its area included.")
    @ApiResponse(responseCode = "201", description = "Started")
    ResponseEntity<ServiceView> start(@Valid @RequestBody ServiceRequests.Start request) {
        ListedService started = list.require(desk.start(request.draft()).id());
        return Answers.created(
                "/api/property/v1/services/" + started.service().id(),
                started.service().version(),
                ServiceView.of(started));
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "correctService",
            summary = "Put mode or first day of a service right",
            description = "What is absent stays. The rules of a new service hold again.")
    ResponseEntity<ServiceView> correct(
            @PathVariable UUID id, Version version, @Valid @RequestBody ServiceRequests.Correct request) {
        desk.correct(new ServiceId(id), request.mode(), request.since(), version);
        return answer(list.require(new ServiceId(id)));
    }

    @PostMapping("/{id}/end")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "endService",
            summary = "End a service",
            description = "The company's people in the compound leave with it.")
    ResponseEntity<ServiceView> end(
            @PathVariable UUID id, Version version, @Valid @RequestBody ServiceRequests.End request) {
        desk.end(new ServiceId(id), request.until(), version);
        return answer(list.require(new ServiceId(id)));
    }

    private static ResponseEntity<ServiceView> answer(ListedService listed) {
        return Answers.shown(listed.service().version(), ServiceView.of(listed));
    }
}
