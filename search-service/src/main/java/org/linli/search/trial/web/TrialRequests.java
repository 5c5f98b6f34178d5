package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What is given to the operations on trials. */
final class TrialRequests {

    private TrialRequests() {}

    /** Questions that the city wants answered well. */
    @Schema(name = "TrialQuestionsRequest")
    record Questions(
            @Schema(description = "Each 1 to 100 characters, as somebody would type it", example = "[\"电瓶车充电\"]")
            @NotNull
            @Size(min = 1, max = 500)
            List<@NotNull @Size(max = 1_000) String> questions) {}

    /** What to call a set. */
    @Schema(name = "JudgedSetName")
    record Name(
            @Schema(description = "1 to 60 characters, unique", example = "2026 年热线判定") @NotNull @Size(max = 200)
            String name) {}

    /** Whether an opinion is an answer to a question. */
    @Schema(name = "TrialJudgement")
    record Judgement(
            @NotNull UUID opinion,

            @Schema(description = "0: none; 1: a useful answer, to 3: the best") @Min(0) @Max(3)
            int grade) {}
}
