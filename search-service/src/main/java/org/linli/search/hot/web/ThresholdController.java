package org.linli.search.hot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Version;
import org.linli.search.hot.HeatThresholds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From which score on something is hot. */
@RestController
@RequestMapping("/api/search/v1/heat-thresholds/{unit}")
@Tag(name = "hot-issues")
class ThresholdController {

    /** What holds at a unit. */
    @Schema(name = "HeatThresholds")
    record View(
            int hotFrom,
            int severeFrom,

            @Schema(description = "The unit that set them, this one or one above; absent where the standard holds")
            @Nullable
            PlaceStep setBy) {}

    private final HeatThresholds thresholds;
    private final Places places;

    ThresholdController(HeatThresholds thresholds, Places places) {
        this.thresholds = thresholds;
        this.places = places;
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getHeatThresholds",
            summary = "From which score on something is hot at a unit",
            description =
                    "Its own thresholds, those of the nearest unit above that has some, or the standard: 50 and 75. "
                            + "The ETag is what setting them must name; \"0\" while the unit has none of its own.")
    ResponseEntity<View> get(@PathVariable UUID unit) {
        return answer(thresholds.at(new UnitId(unit)));
    }

    @PutMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "setHeatThresholds",
            summary = "Set from which score on something is hot",
            description = "For the unit and all below it that has none of its own; from the next count on.")
    ResponseEntity<View> set(
            @PathVariable UUID unit, Version version, @Valid @RequestBody HotIssueRequests.Limits request) {
        return answer(thresholds.set(new UnitId(unit), request.hotFrom(), request.severeFrom(), version));
    }

    private ResponseEntity<View> answer(HeatThresholds.Holding holding) {
        UnitId from = holding.from();
        PlaceStep setBy = from == null
                ? null
                : places.find(from)
                        .map(place -> new PlaceStep(place.id().value(), place.name(), place.type()))
                        .orElse(null);
        return Answers.shown(
                holding.version(),
                new View(holding.thresholds().hotFrom(), holding.thresholds().severeFrom(), setBy));
    }
}
