package org.linli.search.find.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.search.find.FindDesk;
import org.linli.search.find.FindKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding things by name, whichever service keeps them. */
@RestController
@RequestMapping("/api/search/v1/finds")
@Tag(name = "finds", description = "Finding units, posts, organisations, teams, companies and matters by name")
class FindController {

    private final FindDesk desk;

    FindController(FindDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.READER, Role.ADMINISTRATOR})
    @Operation(
            operationId = "findByName",
            summary = "Find whatever is called so",
            description =
                    "Units, posts, party organisations, teams, companies and matters within the caller's scope, by "
                            + "name, code, pinyin or initials; Simplified and Traditional, full and half width find each other. "
                            + "Of each kind the best first: the name itself, what begins so, what contains every word, what is "
                            + "read so; one character off where nothing else fits. Kinds that the caller may not open are left "
                            + "out: posts are for administrators. Never a person. Answers while the index is away. What changed "
                            + "elsewhere is found within some seconds.")
    FindView find(
            @RequestParam @Size(min = 1, max = FindDesk.LONGEST) @Parameter(example = "幸福") String q,
            @RequestParam(required = false)
                    @Parameter(description = "Only what lies in this unit or below; nothing where that is out of scope")
                    @Nullable
                    UUID place,
            @RequestParam(required = false) @Parameter(description = "Only these kinds") @Nullable Set<FindKind> kind,
            @RequestParam(defaultValue = "5") @Min(1) @Max(50) @Parameter(description = "How many of each kind")
                    int limit) {
        return FindView.of(
                desk.find(q, place == null ? null : new UnitId(place), kind == null ? Set.of() : kind, limit));
    }
}
