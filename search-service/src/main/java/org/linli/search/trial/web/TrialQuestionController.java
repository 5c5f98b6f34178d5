package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.linli.search.opinion.OpinionId;
import org.linli.search.trial.QuestionId;
import org.linli.search.trial.TrialDesk;
import org.linli.search.trial.TrialQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The questions by which drafts are compared. */
@RestController
@RequestMapping("/api/search/v1/vocabulary/questions")
@Tag(name = "vocabulary trials")
class TrialQuestionController {

    private final TrialDesk desk;

    TrialQuestionController(TrialDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listTrialQuestions",
            summary = "The city’s set of questions",
            description = "All of it, at most 500. By the administrators of the city only.")
    CursorPage<TrialView.Question> list() {
        return page(desk.questions());
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "addTrialQuestions",
            summary = "Add questions to the set",
            description =
                    "What is there already is passed over. Answers the whole set. By the administrators of the city "
                            + "only.")
    CursorPage<TrialView.Question> add(@Valid @RequestBody TrialRequests.Questions request) {
        return page(desk.add(request.questions()));
    }

    @DeleteMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeTrialQuestion",
            summary = "Take a question out of the set",
            description =
                    "With what was judged of it; figures of earlier comparisons stay. By the administrators of the "
                            + "city only.")
    void remove(@PathVariable UUID id) {
        desk.remove(new QuestionId(id));
    }

    @PostMapping("/{id}/judgements")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "judgeTrialAnswer",
            summary = "Say whether an opinion is an answer",
            description =
                    "Replaces what was said before. Counts from the next comparison on. By the administrators of the "
                            + "city only.")
    void judge(@PathVariable UUID id, @Valid @RequestBody TrialRequests.Judgement request) {
        desk.judge(new QuestionId(id), new OpinionId(request.opinion()), request.grade());
    }

    private static CursorPage<TrialView.Question> page(List<TrialQuestion> questions) {
        return new CursorPage<>(questions.stream().map(TrialView.Question::of).toList(), null, (long) questions.size());
    }
}
