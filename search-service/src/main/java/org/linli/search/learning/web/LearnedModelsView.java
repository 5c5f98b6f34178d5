package org.linli.search.learning.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.linli.search.learning.ModelFigures;
import org.linli.search.learning.Question;

/** What was learned, one model for each question. */
@Schema(name = "LearnedModels")
record LearnedModelsView(List<Model> items) {

    /** One of them. */
    @Schema(name = "LearnedModel")
    record Model(
            Question question,

            @Schema(description = "Counts up with each time it is learned")
            long version,

            @Schema(description = "Opinions that had answered the question as it began")
            long decided,

            @Schema(description = "Opinions of these that it learned from, the newest of each answer")
            int opinions,

            @Schema(description = "Answers that it tells apart; at least five opinions gave each")
            int answers,

            @Schema(description = "Opinions that were kept back to judge it by")
            int judged,

            @Schema(description = "Share of those of which its first guess was right", example = "0.72")
            double firstRight,

            @Schema(description = "Share of those of which one of its first three was", example = "0.86")
            double firstThreeRight,

            Instant learnedAt,

            @Schema(description = "How long that took") double seconds) {

        static Model of(ModelFigures figures) {
            return new Model(
                    figures.question(),
                    figures.version(),
                    figures.decided(),
                    figures.opinions(),
                    figures.answers(),
                    figures.rightness().judged(),
                    rounded(figures.rightness().first()),
                    rounded(figures.rightness().firstThree()),
                    figures.learnedAt(),
                    figures.took().toMillis() / 1_000.0);
        }

        private static double rounded(double share) {
            return Math.round(share * 1_000) / 1_000.0;
        }
    }

    static LearnedModelsView of(List<ModelFigures> models) {
        return new LearnedModelsView(models.stream().map(Model::of).toList());
    }
}
