package org.linli.org.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.overview.UnitOverview;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a unit shows. */
@RestController
@RequestMapping("/api/org/v1/units/{id}")
@Tag(name = "units")
class OverviewController {

    private final UnitOverview overview;
    private final MessageSource messages;

    OverviewController(UnitOverview overview, MessageSource messages) {
        this.overview = overview;
        this.messages = messages;
    }

    @GetMapping("/figures")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getUnitFigures",
            summary = "The figures of a unit's subtree",
            description =
                    "Open units by kind, party organisations, both coverage rates and households, counted at this moment.")
    OverviewViews.FiguresView figures(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "COMPOUND") @Parameter(description = "The kind of unit whose coverage counts")
                    UnitType coverageOf) {
        return OverviewViews.FiguresView.of(overview.figures(new UnitId(id), coverageOf), coverageOf);
    }

    @GetMapping("/history")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listUnitHistory",
            summary = "What became of a unit and by whom",
            description =
                    "Created, renamed, counted, moved, closed: the newest first, as far back as the audit is kept. Names of "
                            + "people are masked and given only where the caller may see the account.")
    CursorPage<OverviewViews.EntryView> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Parameter(description = "The cursor of the page before") @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var story = overview.story(new UnitId(id), Optional.ofNullable(cursor), limit + 1);
        var shown = story.entries().stream().limit(limit).toList();
        return new CursorPage<>(
                shown.stream()
                        .map(entry -> OverviewViews.EntryView.of(entry, story.names()))
                        .toList(),
                story.entries().size() > limit ? shown.getLast().id().toString() : null,
                null);
    }

    @GetMapping("/move-preview")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "previewUnitMove",
            summary = "What moving a unit would change",
            description = "What comes along, and everything that speaks against it. Nothing is changed.")
    OverviewViews.PreviewView previewMove(
            @PathVariable UUID id,
            @RequestParam @Parameter(description = "The unit it would stand below") UUID to,
            @Parameter(hidden = true) Locale locale) {
        return OverviewViews.PreviewView.of(overview.move(new UnitId(id), new UnitId(to)), messages, locale);
    }

    @GetMapping("/close-preview")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "previewUnitClose",
            summary = "What closing a unit would change",
            description = "What hangs on it, and everything that speaks against it. Nothing is changed.")
    OverviewViews.PreviewView previewClose(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
        return OverviewViews.PreviewView.of(overview.close(new UnitId(id)), messages, locale);
    }
}
