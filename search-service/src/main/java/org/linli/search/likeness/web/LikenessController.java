package org.linli.search.likeness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.search.likeness.NearDuplicates;
import org.linli.search.likeness.OpinionSuggestions;
import org.linli.search.likeness.SuggestedBy;
import org.linli.search.opinion.OpinionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What others within scope have in common with an opinion. */
@RestController
@RequestMapping("/api/search/v1/opinions/{id}")
@Tag(name = "opinions")
class LikenessController {

    private final NearDuplicates duplicates;
    private final OpinionSuggestions suggestions;

    LikenessController(NearDuplicates duplicates, OpinionSuggestions suggestions) {
        this.duplicates = duplicates;
        this.suggestions = suggestions;
    }

    @GetMapping("/near-duplicates")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "findNearDuplicates",
            summary = "Opinions that may say the same",
            description =
                    "Those with the same words, but for a few, unless they name other houses, and those of which one "
                            + "names the number of the other; these first, then the most alike. Within the caller's "
                            + "scope, whatever their state. A proposal: whether they do say the same is for a clerk to "
                            + "judge. Nothing is proposed while the index is away, and `complete` says so.")
    OpinionLikesView nearDuplicates(
            @PathVariable UUID id,
            @Parameter(description = "Only from this unit and below; within the caller's scope")
                    @RequestParam(required = false)
                    @Nullable
                    UUID place,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
        return OpinionLikesView.of(duplicates.of(new OpinionId(id), place == null ? null : new UnitId(place), limit));
    }

    @GetMapping("/suggestions")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "suggestForOpinion",
            summary = "What an opinion may be about, and who answers for it",
            description =
                    "What the decided opinions of the city have taught, and what those say that sound most like it, "
                            + "within the caller's scope, weighed together, with how sure that is. What was taught "
                            + "tells names of bodies and categories that at least five opinions carry, and nothing "
                            + "else of opinions beyond the scope. At most three each, the surest first. While too "
                            + "little is decided nothing was taught and the nearest answer alone; while the index is "
                            + "away they have no vote, and `complete` says so.")
    SuggestedView suggestions(
            @PathVariable UUID id,
            @Parameter(description = "Who suggests: to compare, or to see why") @RequestParam(defaultValue = "BOTH")
                    SuggestedBy by) {
        return SuggestedView.of(suggestions.of(new OpinionId(id), by));
    }
}
