package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.vocabulary.Vocabulary;
import org.linli.search.vocabulary.VocabularyDesk;
import org.linli.search.vocabulary.VocabularyEdition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was published of the vocabulary, and the way back. */
@RestController
@RequestMapping("/api/search/v1/vocabulary/editions")
@Tag(name = "vocabulary")
class EditionController {

    private final VocabularyDesk desk;
    private final Places places;

    EditionController(VocabularyDesk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listVocabularyEditions",
            summary = "Editions of the vocabulary",
            description =
                    "The newest first, with who published each, when and why. By those who work for the whole city "
                            + "only.")
    CursorPage<EditionView.Listed> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    Integer cursor) {
        List<VocabularyEdition> found = desk.editions(cursor, limit + 1);
        List<VocabularyEdition> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? String.valueOf(shown.getLast().number()) : null;
        return new CursorPage<>(
                shown.stream()
                        .map(edition -> EditionView.Listed.of(edition, this::place))
                        .toList(),
                next,
                null);
    }

    @GetMapping("/{number}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "getVocabularyEdition",
            summary = "Read an edition",
            description = "With its entries. By those who work for the whole city only.")
    EditionView get(@PathVariable int number) {
        return EditionView.of(desk.edition(number), this::place);
    }

    @PostMapping("/{number}/roll-back")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "rollVocabularyBack",
            summary = "Make an earlier edition live again",
            description = "By those who work for the whole city only. Its entries are published anew under the next "
                    + "number, so the history stays. A draft with changes stays; one without follows. Names the ETag of "
                    + "the vocabulary.")
    ResponseEntity<VocabularyView> rollBack(
            @PathVariable int number, Version version, @Valid @RequestBody VocabularyRequests.Reason request) {
        Vocabulary after = desk.rollBack(number, request.reason(), version);
        return Answers.shown(after.version(), VocabularyView.of(after));
    }

    private @Nullable PlaceStep place(UnitId id) {
        return places.find(id)
                .map(found -> new PlaceStep(found.id().value(), found.name(), found.type()))
                .orElse(null);
    }
}
