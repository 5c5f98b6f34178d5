package org.linli.search.learning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.search.learning.LearningDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was learned from decided opinions. */
@RestController
@RequestMapping("/api/search/v1/learned-models")
@Tag(name = "learned-models", description = "What decided opinions have taught, by which others get suggestions")
class LearningController {

    private final LearningDesk desk;

    LearningController(LearningDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "listLearnedModels",
            summary = "How it stands with what was learned",
            description =
                    "The model in use for each question: from how much it was learned, when, and how often it was "
                            + "right on opinions that were kept back. None for a question of which too little is decided yet.")
    LearnedModelsView models() {
        return LearnedModelsView.of(desk.models());
    }

    @PostMapping("/learn")
    @Allowed({Role.OPERATOR, Role.ADMINISTRATOR})
    @Operation(
            operationId = "learnAnew",
            summary = "Learn anew at once",
            description =
                    "Otherwise that is done every day, and when much was decided since. In the background, by one "
                            + "instance; what was learned before answers meanwhile.")
    @ApiResponse(responseCode = "202", description = "It begins within some seconds")
    ResponseEntity<Void> learn() {
        desk.learnAnew();
        return ResponseEntity.accepted().build();
    }
}
