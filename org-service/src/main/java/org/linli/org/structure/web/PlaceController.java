package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.PlaceSnapshot;
import org.linli.platform.places.Place;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree for other services. */
@RestController
@RequestMapping("/api/org/v1/places")
@Tag(name = "places", description = "The tree as other services copy it")
class PlaceController {

    static final String REVISION = "X-Tree-Revision";

    private final PlaceSnapshot snapshot;

    PlaceController(PlaceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @GetMapping
    @Allowed({Role.SERVICE, Role.ADMINISTRATOR})
    @Operation(
            operationId = "listPlaces",
            summary = "A snapshot of the tree",
            description =
                    "All places within the caller's scope, open and closed, by number. The header X-Tree-Revision "
                            + "says which revision of the tree a page was read from; when it changes between pages, begin again.")
    ResponseEntity<CursorPage<Place>> list(
            @RequestParam(required = false) @Parameter(description = "Where the last page ended") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(PlaceSnapshot.MOST) int limit) {
        PlaceSnapshot.Page page = snapshot.after(UnitCursor.read(cursor).no(), limit);
        String next = page.more() ? UnitCursor.of(page.places().getLast().no()) : null;
        return ResponseEntity.ok()
                .header(REVISION, Long.toString(page.revision()))
                .body(new CursorPage<>(page.places(), next, null));
    }
}
