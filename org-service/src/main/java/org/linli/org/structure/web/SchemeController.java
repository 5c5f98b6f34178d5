package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.org.structure.LevelScheme;
import org.linli.org.structure.SchemeDesk;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The level schemes districts follow. */
@RestController
@RequestMapping("/api/org/v1")
@Tag(name = "schemes", description = "Level schemes")
class SchemeController {

    private final SchemeDesk desk;

    SchemeController(SchemeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/schemes")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listLevelSchemes",
            summary = "The level schemes of the city",
            description =
                    "Which kinds of unit there are, which may stand below which, and which of the districts within the "
                            + "caller's scope follow each.")
    List<SchemeView> list() {
        return desk.all().stream().map(SchemeView::of).toList();
    }

    @GetMapping("/schemes/{key}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getLevelScheme",
            summary = "Read a level scheme",
            description = "The ETag is what a change must name.")
    ResponseEntity<SchemeView> get(@PathVariable @Schema(example = "dongying") String key) {
        return answer(HttpStatus.OK, desk.require(key));
    }

    @PostMapping("/schemes")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createLevelScheme",
            summary = "Create a level scheme",
            description = "By administrators of the city only. Districts created from now on may follow it.")
    @ApiResponse(responseCode = "201", description = "Created")
    ResponseEntity<SchemeView> create(@Valid @RequestBody SchemeView.Create request) {
        LevelScheme scheme =
                desk.create(request.key(), request.name(), request.nameEn(), SchemeView.levels(request.levels()));
        return answer(HttpStatus.CREATED, desk.require(scheme.key()));
    }

    @PutMapping("/schemes/{key}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "changeLevelScheme",
            summary = "Rename or extend a level scheme",
            description =
                    "By administrators of the city only. Whatever open units that follow it need stays allowed: levels may "
                            + "be added, and taken away only while no unit stands there.")
    ResponseEntity<SchemeView> change(
            @PathVariable String key, Version version, @Valid @RequestBody SchemeView.Change request) {
        desk.change(key, request.name(), request.nameEn(), SchemeView.levels(request.levels()), version);
        return answer(HttpStatus.OK, desk.require(key));
    }

    @GetMapping("/units/{id}/child-kinds")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listChildKinds",
            summary = "What may be created directly below a unit",
            description =
                    "In the scheme's order. Below the city each level scheme offers its own top; below a closed unit nothing "
                            + "may be created.")
    List<SchemeView.ChildKindView> below(@PathVariable UUID id) {
        return desk.below(new UnitId(id)).stream()
                .map(kind -> new SchemeView.ChildKindView(kind.type(), kind.scheme()))
                .toList();
    }

    private static ResponseEntity<SchemeView> answer(HttpStatus status, SchemeDesk.Followed followed) {
        var answer =
                ResponseEntity.status(status).eTag(new Version(followed.scheme().version()).etag());
        if (status == HttpStatus.CREATED) {
            answer.location(
                    URI.create("/api/org/v1/schemes/" + followed.scheme().key()));
        }
        return answer.body(SchemeView.of(followed));
    }
}
