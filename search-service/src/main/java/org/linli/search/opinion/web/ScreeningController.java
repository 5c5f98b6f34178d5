package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Screening;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with an opinion that is there, and what was. */
@RestController
@RequestMapping("/api/search/v1/opinions/{id}")
@Tag(name = "opinions")
class ScreeningController {

    private final Screening screening;
    private final OpinionDesk desk;
    private final Places places;

    ScreeningController(Screening screening, OpinionDesk desk, Places places) {
        this.screening = screening;
        this.desk = desk;
        this.places = places;
    }

    @PatchMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "correctOpinion",
            summary = "Put place, category or department right",
            description =
                    "In any state. The new place must lie within the caller's scope. What is absent stays as it is. "
                            + "Once screened, the category may be another but not none. Undone within 24 hours while "
                            + "nothing else was done since.")
    ResponseEntity<OpinionView> correct(
            @PathVariable UUID id, Version version, @Valid @RequestBody CorrectionRequest request) {
        return answer(screening.correct(new OpinionId(id), version, request.correction()));
    }

    @PostMapping("/screen")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "screenOpinion",
            summary = "Screen an opinion",
            description =
                    "Confirms place and category, or puts either or the department right on the way: what is absent "
                            + "is confirmed as it is. Only what waits as RECEIVED is screened, and only with a category.")
    ResponseEntity<OpinionView> screen(
            @PathVariable UUID id, Version version, @Valid @RequestBody CorrectionRequest request) {
        return answer(screening.screen(new OpinionId(id), version, request.correction()));
    }

    @PostMapping("/answer")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "answerOpinion",
            summary = "Answer an opinion",
            description =
                    "The answer is for the resident and becomes the opinion's reply, which is searched as well. Only "
                            + "what is SCREENED is answered.")
    ResponseEntity<OpinionView> answer(
            @PathVariable UUID id, Version version, @Valid @RequestBody ScreeningRequests.Answer request) {
        return answer(screening.answer(new OpinionId(id), version, request.reply()));
    }

    @PostMapping("/decline")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "declineOpinion",
            summary = "Decline an opinion",
            description = "For a reason, which stays in the timeline. Only what is SCREENED is declined.")
    ResponseEntity<OpinionView> decline(
            @PathVariable UUID id, Version version, @Valid @RequestBody ScreeningRequests.Decline request) {
        return answer(screening.decline(new OpinionId(id), version, request.reason()));
    }

    @PostMapping("/undo")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "undoOpinionStep",
            summary = "Undo the last step",
            description = "Within 24 hours: what was put right is as before; what was decided waits again as RECEIVED, "
                    + "without the answer it was given, and place and category stay as they were put right. What came in answered stays answered. The timeline keeps "
                    + "both the step and that it was undone.")
    ResponseEntity<OpinionView> undo(@PathVariable UUID id, Version version) {
        return answer(screening.undo(new OpinionId(id), version));
    }

    @GetMapping("/timeline")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getOpinionTimeline",
            summary = "What was done with an opinion",
            description =
                    "The newest first, at most 200: corrections, screening, answers, reasons, what was undone. How it "
                            + "came in stands in the opinion itself.")
    CursorPage<OpinionStepView> timeline(@PathVariable UUID id) {
        return new CursorPage<>(
                desk.timeline(new OpinionId(id)).stream()
                        .map(step -> OpinionStepView.of(step, places))
                        .toList(),
                null,
                null);
    }

    private static ResponseEntity<OpinionView> answer(OpinionDesk.Shown shown) {
        return Answers.shown(shown.opinion().version(), OpinionView.of(shown));
    }
}
