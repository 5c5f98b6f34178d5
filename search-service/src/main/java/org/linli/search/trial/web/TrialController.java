package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.linli.search.trial.JudgedSetId;
import org.linli.search.trial.Trial;
import org.linli.search.trial.TrialDesk;
import org.linli.search.trial.TrialId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the draft of the vocabulary would change. Shows opinions, so operators have no part in it. */
@RestController
@RequestMapping("/api/search/v1/vocabulary/trials")
@Tag(name = "vocabulary trials", description = "What the draft of the vocabulary would change, before it is published")
class TrialController {

    private final TrialDesk desk;

    TrialController(TrialDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "startVocabularyTrial",
            summary = "Compare the draft with what is published",
            description =
                    "Asks every question of the city’s set by both, or every query of a set that was judged elsewhere, "
                            + "on the live index. By the administrators of the city only. Watch the job; 409 without "
                            + "questions or without changes.")
    @ApiResponse(responseCode = "202", description = "The job was taken in")
    ResponseEntity<TrialView> start(
            @Parameter(description = "A set of judged queries; absent for the city’s own questions")
                    @RequestParam(required = false)
                    @Nullable
                    UUID set) {
        Trial trial = desk.start(set == null ? null : new JudgedSetId(set));
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/v1/jobs/" + trial.job()))
                .body(TrialView.of(trial));
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listVocabularyTrials",
            summary = "Comparisons",
            description = "The newest first, with their figures. By the administrators of the city only.")
    CursorPage<TrialView> list(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new CursorPage<>(desk.newest(limit).stream().map(TrialView::of).toList(), null, null);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "getVocabularyTrial",
            summary = "Read a comparison",
            description = "By the administrators of the city only.")
    TrialView get(@PathVariable UUID id) {
        return TrialView.of(desk.trial(new TrialId(id)));
    }

    @GetMapping("/{id}/results")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listVocabularyTrialResults",
            summary = "What came of each question",
            description =
                    "The first ten hits by both, side by side, as far as it has come. By the administrators of the "
                            + "city only.")
    CursorPage<TrialView.Result> results(
            @PathVariable UUID id,
            @Parameter(description = "Only questions whose first ten change") @RequestParam(defaultValue = "false")
                    boolean changed,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    Integer cursor) {
        TrialDesk.Shown shown = desk.results(new TrialId(id), changed, cursor == null ? -1 : cursor, limit + 1);
        List<TrialView.Result> results = TrialView.results(shown);
        List<TrialView.Result> page = results.subList(0, Math.min(limit, results.size()));
        String next = results.size() > limit ? String.valueOf(page.getLast().position()) : null;
        return new CursorPage<>(page, next, null);
    }
}
