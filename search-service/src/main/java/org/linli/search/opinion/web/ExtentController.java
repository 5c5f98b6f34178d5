package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.search.opinion.Surroundings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a unit lies, for a map on which a spot is looked for. */
@RestController
@RequestMapping("/api/search/v1/opinions/extent")
@Tag(name = "opinions")
class ExtentController {

    /** Where it lies. */
    @Schema(name = "OpinionExtent")
    record View(
            @Schema(description = "How many opinions tell it; 0 when none does")
            int located,

            @Schema(
                    description =
                            "Whose opinions they are: the unit that was asked for, or the nearest above it of which one "
                                    + "has a point")
            @Nullable
            UUID unit,

            @ArraySchema(
                    minItems = 4,
                    maxItems = 4,
                    arraySchema =
                            @Schema(
                                    description =
                                            "West, south, east and north as in GeoJSON, in degrees of CGCS2000; absent "
                                                    + "when none tells it",
                                    example = "[118.652, 37.421, 118.701, 37.448]"))
            @Nullable
            List<BigDecimal> bbox) {

        private static final View UNKNOWN = new View(0, null, null);

        static View of(Surroundings.Extent extent) {
            return new View(
                    extent.located(),
                    extent.place().value(),
                    List.of(extent.west(), extent.south(), extent.east(), extent.north()));
        }
    }

    private final Surroundings surroundings;

    ExtentController(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getOpinionExtent",
            summary = "Where a unit lies, as its opinions tell",
            description =
                    "What holds nine tenths, each way, of the points among the newest 2,000 opinions of the unit or, "
                            + "when none has one, of the nearest unit above within your scope. For the first view of a map.")
    View extent(@RequestParam @Parameter(description = "A unit within your scope") UUID unit) {
        return surroundings.of(new UnitId(unit)).map(View::of).orElse(View.UNKNOWN);
    }
}
