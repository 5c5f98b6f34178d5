package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.linli.org.structure.LevelScheme;
import org.linli.org.structure.LevelSchemes;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The level schemes districts follow. */
@RestController
@RequestMapping("/api/org/v1/schemes")
@Tag(name = "schemes", description = "Level schemes")
class SchemeController {

    private final LevelSchemes schemes;

    SchemeController(LevelSchemes schemes) {
        this.schemes = schemes;
    }

    /** A level scheme. */
    @Schema(name = "LevelScheme")
    record SchemeView(
            @Schema(example = "dongying") String key,

            @Schema(example = "开发区—街道—社区—小区（四级）") String name,

            @Schema(description = "From the top down") List<LevelView> levels) {

        static SchemeView of(LevelScheme scheme) {
            return new SchemeView(
                    scheme.key(),
                    scheme.name(),
                    scheme.levels().stream()
                            .map(level -> new LevelView(level.type(), new java.util.TreeSet<>(level.below())))
                            .toList());
        }
    }

    /** One kind of unit in a scheme. */
    @Schema(name = "Level")
    record LevelView(
            UnitType type,

            @Schema(description = "The kinds it may stand directly below; empty for the district itself")
            Set<UnitType> below) {}

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listLevelSchemes",
            summary = "The level schemes of the city",
            description = "Which kinds of unit there are and which may stand below which.")
    List<SchemeView> list() {
        return schemes.all().stream().map(SchemeView::of).toList();
    }
}
