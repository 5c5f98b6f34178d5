package org.linli.volunteer.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.volunteer.figures.VolunteerFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for dashboards. */
@RestController
@RequestMapping("/api/volunteer/v1/figures")
@Tag(name = "figures", description = "Counted from the facts at this moment")
class FiguresController {

    private final VolunteerFigures figures;

    FiguresController(VolunteerFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "countVolunteers",
            summary = "The figures of a subtree",
            description = "Teams by kind, volunteers by state and skill, and how many communities and compounds a team "
                    + "reaches, counted at this moment from what the caller may see.")
    FiguresView count(
            @RequestParam(required = false)
                    @Parameter(description = "The unit whose subtree is counted; the caller's whole scope unless given")
                    @Nullable
                    UUID within) {
        return FiguresView.of(figures.of(within == null ? null : new UnitId(within)));
    }
}
