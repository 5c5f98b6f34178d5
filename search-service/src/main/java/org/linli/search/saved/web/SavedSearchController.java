package org.linli.search.saved.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.saved.SavedSearch;
import org.linli.search.saved.SavedSearchDesk;
import org.linli.search.saved.SavedSearchId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches kept under a name, and what is new in them. */
@RestController
@RequestMapping("/api/search/v1/saved-searches")
@Tag(name = "saved searches", description = "Searches kept under a name, and what is new in them")
class SavedSearchController {

    private static final String ADDRESS = "/api/search/v1/saved-searches/";

    private final SavedSearchDesk desk;

    SavedSearchController(SavedSearchDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "saveSearch",
            summary = "Keep a search under a name",
            description = "One's own, at most fifty, each under a name of its own. Shared, everybody who sees the unit "
                    + "may use it. With an alert, opinions that are taken in from now on at or below the unit and that "
                    + "the search finds are told to its owner.")
    @ApiResponse(responseCode = "201", description = "Kept")
    ResponseEntity<SavedSearchView> save(@Valid @RequestBody SavedSearchRequests.Draft draft) {
        SavedSearch search = desk.save(draft.draft());
        return Answers.created(ADDRESS + search.id(), search.version(), SavedSearchView.of(search));
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listSavedSearches",
            summary = "Saved searches",
            description = "One's own and those that are shared in units within scope, the newest first.")
    CursorPage<SavedSearchView> list(
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return CursorPage.of(
                desk.list(Cursor.id(cursor), limit + 1),
                limit,
                SavedSearchView::of,
                search -> search.id().value());
    }

    @GetMapping("/news")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listSavedSearchNews",
            summary = "What is new in one's searches",
            description = "One's own with an alert in which something was found and told, and not yet seen, as far as "
                    + "the caller's scope reaches now: at once within two minutes, daily and weekly at eight in the "
                    + "morning, Asia/Shanghai. While the index is away nothing is found; it is when it is back. Found "
                    + "ones are kept for ninety days, of each search the newest thousand.")
    News news() {
        return new News(desk.news().stream().map(SavedSearchView.Told::of).toList());
    }

    /** At most fifty, the search saved last first. */
    @Schema(name = "SavedSearchesNews")
    record News(List<SavedSearchView.Told> items) {}

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "getSavedSearch",
            summary = "Read a saved search",
            description = "The ETag is what a change must name.")
    ResponseEntity<SavedSearchView> get(@PathVariable UUID id) {
        SavedSearch search = desk.get(new SavedSearchId(id));
        return Answers.shown(search.version(), SavedSearchView.of(search));
    }

    @PatchMapping("/{id}")
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "changeSavedSearch",
            summary = "Rename or share a saved search, or set its alert",
            description = "One's own only. An alert that is set begins now.")
    ResponseEntity<SavedSearchView> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody SavedSearchRequests.Change change) {
        SavedSearch search = desk.change(new SavedSearchId(id), version, change.change());
        return Answers.shown(search.version(), SavedSearchView.of(search));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "removeSavedSearch",
            summary = "Remove a saved search",
            description = "One's own only, with all that it found.")
    void remove(@PathVariable UUID id, Version version) {
        desk.remove(new SavedSearchId(id), version);
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "seeSavedSearch",
            summary = "Say up to which match what is new was seen",
            description = "One's own only. Never backwards.")
    void seen(@PathVariable UUID id, @Valid @RequestBody SavedSearchRequests.Seen seen) {
        desk.seen(new SavedSearchId(id), seen.until());
    }
}
