package org.linli.search.likeness.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.search.likeness.OpinionSuggestions;

/** What an opinion may be about, and who answers for it; the surest first. */
@Schema(name = "OpinionSuggestions")
record SuggestedView(
        @Schema(description = "Category paths") List<Suggestion> categories,

        @Schema(description = "Bodies that answer for it") List<Suggestion> departments,

        @Schema(description = "False while the index is away: the nearest have no vote then")
        boolean complete) {

    /** One of them. */
    @Schema(name = "OpinionSuggestion")
    record Suggestion(
            String value,

            @Schema(description = "How sure, 0.02 to 1: in about that share of cases it is right", example = "0.72")
            double confidence) {}

    static SuggestedView of(OpinionSuggestions.Suggested suggested) {
        return new SuggestedView(shown(suggested.categories()), shown(suggested.departments()), suggested.complete());
    }

    private static List<Suggestion> shown(List<OpinionSuggestions.Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> new Suggestion(each.value(), Math.round(each.confidence() * 100) / 100.0))
                .toList();
    }
}
