package org.linli.property.company.web;

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
import java.util.Arrays;
import java.util.List;
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
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.company.Company;
import org.linli.property.company.CompanyCounts;
import org.linli.property.company.CompanyDesk;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyList;
import org.linli.property.company.CompanySort;
import org.linli.property.company.CompanyTimeline;
import org.linli.property.company.CreditCode;
import org.linli.property.company.ListedCompany;
import org.linli.property.place.PlaceDesk;
import org.linli.property.place.PlaceLabel;
import org.linli.property.place.PlaceView;
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

/** Companies: listed, read, registered and changed. */
@RestController
@RequestMapping("/api/property/v1/companies")
@Tag(name = "companies", description = "Property companies")
class CompanyController {

    private static final List<String> COLUMNS =
            List.of("name", "code", "company-kind", "company-state", "party", "party-since", "compounds");

    private final CompanyDesk desk;
    private final CompanyList list;
    private final CompanyTimeline timeline;
    private final PlaceDesk places;
    private final LedgerExport exports;

    CompanyController(
            CompanyDesk desk, CompanyList list, CompanyTimeline timeline, PlaceDesk places, LedgerExport exports) {
        this.desk = desk;
        this.list = list;
        this.timeline = timeline;
        this.places = places;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listCompanies",
            summary = "List companies",
            description =
                    "Those kept in the subtree, and those that serve or served in it. The first page tells how many "
                            + "there are.")
    CursorPage<CompanyViews.Item> list(
            @ParameterObject @Valid @ModelAttribute CompanyRequests.Filter filter,
            @RequestParam(defaultValue = "NAME") CompanySort sort,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return list.page(filter.filter(), sort, cursor, limit).map(CompanyViews.Item::of);
    }

    @GetMapping("/counts")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "countCompanies",
            summary = "Count companies by kind, state and party organisation",
            description = "Each counted under the other filters, as what a list could be narrowed to.")
    CompanyCounts counts(@ParameterObject @Valid @ModelAttribute CompanyRequests.Filter filter) {
        return list.counts(filter.filter());
    }

    @GetMapping(
            path = "/export",
            produces = {SheetDownload.XLSX, SheetDownload.CSV})
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "exportCompanies",
            summary = "Download what the list shows",
            description = "All of it as a sheet, streamed. Contacts are never in it. Audited with the count.")
    void export(
            @ParameterObject @Valid @ModelAttribute CompanyRequests.Filter filter,
            @RequestParam(defaultValue = "NAME") CompanySort sort,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(
                Ledger.of(
                        "companies",
                        COLUMNS,
                        filter.filter().within(),
                        Portions.byCursor(cursor -> list.page(filter.filter(), sort, cursor, Ledger.PORTION)),
                        this::cells),
                format,
                response);
    }

    private List<@Nullable Object> cells(ListedCompany listed) {
        var company = listed.company();
        return Arrays.asList(
                company.name(),
                company.code().value(),
                exports.label(company.kind()),
                exports.label(company.state()),
                exports.label(company.party().form()),
                company.party().since(),
                listed.compounds());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getCompany",
            summary = "Read a company",
            description = "For who keeps it, and for those whom it serves or served: these see neither its contact nor "
                    + "whom else it serves. The ETag is what a change must name.")
    ResponseEntity<CompanyViews.One> get(@PathVariable UUID id) {
        return answer(desk.show(new CompanyId(id)));
    }

    @GetMapping("/{id}/timeline")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getCompanyTimeline",
            summary = "What happened to a company",
            description = "The newest first, at most 500: state, party organisation, and the services within scope.")
    CursorPage<CompanyViews.Happened> timeline(@PathVariable UUID id) {
        var labels = places.labels();
        return new CursorPage<>(
                timeline.of(new CompanyId(id)).stream()
                        .map(entry -> new CompanyViews.Happened(
                                entry.day(),
                                entry.what(),
                                entry.value(),
                                entry.unit() == null ? null : PlaceView.of(labels.apply(entry.unit())),
                                entry.reason()))
                        .toList(),
                null,
                null);
    }

    @GetMapping("/by-code/{code}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "findCompanyByCode",
            summary = "Find a company of the city by its code",
            description =
                    "Whoever keeps it, by its whole code only: to start a service with it instead of registering it "
                            + "again. Tells no more than the public register of enterprises, and who keeps it.")
    CompanyViews.Known byCode(@PathVariable @Size(max = 40) String code) {
        var known =
                desk.findByCode(CreditCode.read(code, "code")).orElseThrow(() -> ProblemException.notFound("company"));
        return CompanyViews.Known.of(known, label(known.unit()));
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "registerCompany",
            summary = "Register a company",
            description = "Once in the whole city, by its unified social credit code.")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<CompanyViews.One> register(@Valid @RequestBody CompanyRequests.Register request) {
        CompanyDesk.Shown shown = desk.register(request.draft());
        Company company = shown.company();
        return Answers.created("/api/property/v1/companies/" + company.id(), company.version(), view(shown));
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "changeCompany",
            summary = "Change a company",
            description =
                    "Name, kind, contact, and the unit that keeps it. What is absent stays. Its code never changes.")
    ResponseEntity<CompanyViews.One> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody CompanyRequests.Change request) {
        return answer(desk.change(new CompanyId(id), request.change(), version));
    }

    private ResponseEntity<CompanyViews.One> answer(CompanyDesk.Shown shown) {
        return Answers.shown(shown.company().version(), view(shown));
    }

    private CompanyViews.One view(CompanyDesk.Shown shown) {
        return CompanyViews.One.of(shown, label(shown.company().unit()));
    }

    private PlaceLabel label(UnitId unit) {
        return places.labels().apply(unit);
    }
}
