package org.linli.platform.messaging.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.DeadLetterDesk;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages that could not be taken in. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/${linli.service}/v1/dead-letters")
@Tag(name = "dead-letters", description = "Messages that could not be taken in")
public class DeadLetterController {

    private final DeadLetterDesk desk;

    public DeadLetterController(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /** Why the operator decides so. */
    @Schema(name = "DeadLetterDecision", description = "Why the operator decides so; recorded in the audit")
    record Decision(@NotBlank @Size(min = 5, max = 200) String reason) {}

    /** A message that could not be taken in. */
    @Schema(name = "DeadLetter", description = "A message that could not be taken in")
    record DeadLetterView(
            UUID id,
            @Schema(example = "search.places") String queue,

            @Schema(description = "The service that sent it", example = "/org-service")
            String source,

            @Schema(example = "org.unit.renamed") String type,
            @Schema(description = "Id of what it tells of") String subject,

            @Schema(description = "Kind and place of the fault")
            String reason,

            int tries,
            Instant diedAt,
            DeadLetterDesk.State state,

            @Schema(description = "Why it was replayed or discarded") @Nullable
            String decision,

            @Schema(description = "The message as it came; with a single one only") @Nullable
            String envelope) {

        static DeadLetterView of(DeadLetterDesk.DeadLetter letter, boolean whole) {
            return new DeadLetterView(
                    letter.id(),
                    letter.queue(),
                    letter.source(),
                    letter.type(),
                    letter.subject(),
                    letter.reason(),
                    letter.tries(),
                    letter.diedAt(),
                    letter.state(),
                    letter.decidedWhy(),
                    whole ? letter.envelope() : null);
        }
    }

    @GetMapping
    @Allowed(Role.OPERATOR)
    @Operation(operationId = "listDeadLetters", summary = "List dead letters", description = "The newest first.")
    CursorPage<DeadLetterView> list(
            @RequestParam(required = false) DeadLetterDesk.@Nullable State state,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = desk.list(state, Cursor.id(cursor), limit + 1);
        return CursorPage.of(found, limit, letter -> DeadLetterView.of(letter, false), DeadLetterDesk.DeadLetter::id);
    }

    @GetMapping("/{id}")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "getDeadLetter",
            summary = "Look at a dead letter",
            description = "With the message as it came and an ETag for replaying or discarding it.")
    ResponseEntity<DeadLetterView> get(@PathVariable UUID id) {
        return answer(desk.find(id).orElseThrow(() -> ProblemException.notFound("dead letter")));
    }

    @PostMapping("/{id}/replay")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Replay a dead letter",
            description = "Sends it to its queue once more, after the cause was mended. Needs If-Match.")
    ResponseEntity<DeadLetterView> replay(
            @PathVariable UUID id, @Parameter(hidden = true) Version version, @Valid @RequestBody Decision decision) {
        return answer(desk.replay(id, version, decision.reason()));
    }

    @PostMapping("/{id}/discard")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Discard a dead letter",
            description = "It takes no effect, and stays listed as discarded with the reason. Needs If-Match.")
    ResponseEntity<DeadLetterView> discard(
            @PathVariable UUID id, @Parameter(hidden = true) Version version, @Valid @RequestBody Decision decision) {
        return answer(desk.discard(id, version, decision.reason()));
    }

    private static ResponseEntity<DeadLetterView> answer(DeadLetterDesk.DeadLetter letter) {
        return Answers.shown(letter.version(), DeadLetterView.of(letter, true));
    }
}
