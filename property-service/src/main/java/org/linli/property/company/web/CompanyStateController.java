package org.linli.property.company.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.property.company.CompanyDesk;
import org.linli.property.company.CompanyId;
import org.linli.property.place.PlaceDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes where a company stands, and the one way to its contact. */
@RestController
@RequestMapping("/api/property/v1/companies/{id}")
@Tag(name = "companies")
class CompanyStateController {

    private final CompanyDesk desk;
    private final PlaceDesk places;

    CompanyStateController(CompanyDesk desk, PlaceDesk places) {
        this.desk = desk;
        this.places = places;
    }

    @PutMapping("/party-organisation")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "organiseCompany",
            summary = "Say which party organisation a company has",
            description =
                    "From the day on in this form; the day of the present form again puts that form right. Coverage "
                            + "of earlier days stays as it was.")
    ResponseEntity<CompanyViews.One> organise(
            @PathVariable UUID id, Version version, @Valid @RequestBody CompanyRequests.Organise request) {
        return answer(desk.organise(new CompanyId(id), request.form(), request.since(), version));
    }

    @PostMapping("/suspend")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "suspendCompany",
            summary = "Suspend a company",
            description = "It goes on serving what it serves and takes on nothing new.")
    ResponseEntity<CompanyViews.One> suspend(
            @PathVariable UUID id, Version version, @Valid @RequestBody CompanyRequests.Because request) {
        return answer(desk.suspend(new CompanyId(id), request.reason(), version));
    }

    @PostMapping("/resume")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "resumeCompany",
            summary = "Let a suspended company take on compounds again",
            description = "Its state is ACTIVE again.")
    ResponseEntity<CompanyViews.One> resume(
            @PathVariable UUID id, Version version, @Valid @RequestBody CompanyRequests.Because request) {
        return answer(desk.resume(new CompanyId(id), request.reason(), version));
    }

    @PostMapping("/close")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "closeCompany",
            summary = "Close a company for good",
            description = "Refused while it serves a compound anywhere in the city. Its contact is deleted after its "
                    + "retention, which begins now.")
    ResponseEntity<CompanyViews.One> close(
            @PathVariable UUID id, Version version, @Valid @RequestBody CompanyRequests.Because request) {
        return answer(desk.close(new CompanyId(id), request.reason(), version));
    }

    @PostMapping("/reveal")
    @NotReplayed(because = "The answer is a personal value and must not lie in a table of answers")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "revealCompanyContact",
            summary = "Open one contact field of a company",
            description = "For who keeps it. Needs a reason. Who opened what, when and why is audited.")
    ResponseEntity<CompanyViews.Revealed> reveal(
            @PathVariable UUID id, @Valid @RequestBody CompanyRequests.Reveal request) {
        String value = desk.reveal(new CompanyId(id), request.field(), request.reason());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CompanyViews.Revealed(request.field(), value));
    }

    private ResponseEntity<CompanyViews.One> answer(CompanyDesk.Shown shown) {
        var unit = places.labels().apply(shown.company().unit());
        return Answers.shown(shown.company().version(), CompanyViews.One.of(shown, unit));
    }
}
