package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.linli.org.structure.OrgUnit;
import org.linli.org.structure.Structure;
import org.linli.org.structure.UnitSearch;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing the unit tree, for those who govern it. */
@RestController
@RequestMapping("/api/org/v1/units")
@Tag(name = "units")
class UnitChangeController {

    private final Structure structure;
    private final UnitSearch search;

    UnitChangeController(Structure structure, UnitSearch search) {
        this.structure = structure;
        this.search = search;
    }

    /** One created unit of a batch. */
    @Schema(name = "CreatedUnit")
    record Created(
            @Schema(format = "uuid", type = "string") UnitId id,

            @Schema(description = "Place in the batch, from 0")
            int row) {}

    /** What a batch created, in its order. */
    @Schema(name = "CreatedUnits")
    record CreatedAll(List<Created> units) {}

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "createUnit",
            summary = "Create a unit",
            description = "Below a unit the caller administers, as the district's level scheme allows.")
    @ApiResponse(responseCode = "201", description = "Created")
    ResponseEntity<UnitView> create(@Valid @RequestBody UnitRequest.Create request) {
        OrgUnit unit = structure.create(request.draft());
        return Answers.created(
                "/api/org/v1/units/" + unit.id(), unit.version(), UnitView.of(search.require(unit.id())));
    }

    @PostMapping("/batch")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createUnits",
            summary = "Create up to 5,000 units",
            description =
                    "All or none, parents before children. What is wrong is listed row by row, at most 100 of them; "
                            + "rows below a wrong one are passed over.")
    CreatedAll createAll(@Valid @RequestBody UnitRequest.CreateAll request) {
        List<OrgUnit> created = structure.createAll(request.batch());
        return new CreatedAll(java.util.stream.IntStream.range(0, created.size())
                .mapToObj(row -> new Created(created.get(row).id(), row))
                .toList());
    }

    @PutMapping("/{id}/name")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(operationId = "renameUnit", summary = "Rename a unit", description = "Every service shows the new name.")
    ResponseEntity<UnitView> rename(
            @PathVariable UUID id, Version version, @Valid @RequestBody UnitRequest.Rename request) {
        structure.rename(new UnitId(id), request.name(), version);
        return UnitController.answer(search.require(new UnitId(id)));
    }

    @PutMapping("/{id}/households")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "countHouseholds",
            summary = "Say how many households live in a unit",
            description = "Known to org-service only; other services do not copy it.")
    ResponseEntity<UnitView> count(
            @PathVariable UUID id, Version version, @Valid @RequestBody UnitRequest.Households request) {
        structure.count(new UnitId(id), request.households(), version);
        return UnitController.answer(search.require(new UnitId(id)));
    }

    @PutMapping("/{id}/parent")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "moveUnit",
            summary = "Move a unit with everything below it",
            description =
                    "The caller administers both the unit it leaves and the one it comes to. The level scheme there "
                            + "allows all that comes along, and no organisation covers something of it from a unit that "
                            + "would not stand above it any more.")
    ResponseEntity<UnitView> move(
            @PathVariable UUID id, Version version, @Valid @RequestBody UnitRequest.Move request) {
        structure.move(new UnitId(id), request.parent(), version);
        return UnitController.answer(search.require(new UnitId(id)));
    }

    @PostMapping("/{id}/close")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "closeUnit",
            summary = "Close a unit for good",
            description = "Nothing open may stand below it. It stays readable; its code and name may be used again.")
    ResponseEntity<UnitView> close(
            @PathVariable UUID id, Version version, @Valid @RequestBody UnitRequest.Close request) {
        structure.close(new UnitId(id), request.day(), version);
        return UnitController.answer(search.require(new UnitId(id)));
    }
}
