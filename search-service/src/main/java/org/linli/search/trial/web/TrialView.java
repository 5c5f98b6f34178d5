package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.trial.Compared;
import org.linli.search.trial.Trial;
import org.linli.search.trial.TrialDesk;
import org.linli.search.trial.TrialQuestion;

/** A comparison of the published words with a draft. */
@Schema(name = "VocabularyTrial")
record TrialView(
        UUID id,

        @Schema(description = "Number of the edition it was compared with")
        int edition,

        @Schema(description = "Version of the vocabulary whose draft it was")
        long version,

        @Schema(description = "To be watched at /api/search/v1/jobs/{id}")
        UUID job,

        @Schema(description = "How many questions are asked")
        int questions,

        @Schema(description = "The set of judged queries they are; absent for the city’s own questions") @Nullable
        UUID set,

        @Schema(description = "What that set was called then") @Nullable
        String setName,

        Instant startedAt,

        @Schema(description = "Absent until it is finished") @Nullable
        Figures figures) {

    /** What came of it. */
    @Schema(name = "VocabularyTrialFigures")
    record Figures(
            @Schema(description = "Questions whose first ten are others or in another order")
            int changed,

            @Schema(description = "Questions with an answer that somebody judged to be one")
            int judged,

            @Schema(description = "Mean nDCG@10 over these, 0 to 1; absent when there are none") @Nullable
            Double gainBefore,

            @Nullable Double gainAfter,

            @Schema(description = "The same of each type of query; empty for the city’s own questions")
            List<OfType> types,

            Instant finishedAt) {

        static Figures of(Trial.Figures figures) {
            return new Figures(
                    figures.changed(),
                    figures.judged(),
                    figures.gainBefore(),
                    figures.gainAfter(),
                    figures.types().stream().map(OfType::of).toList(),
                    figures.finishedAt());
        }
    }

    /** What the judged queries of one type gained. */
    @Schema(name = "VocabularyTrialType")
    record OfType(
            String type,

            @Schema(description = "How many were judged") int judged,

            @Schema(description = "Mean nDCG@10 over these, 0 to 1")
            double gainBefore,

            double gainAfter,

            @Schema(description = "How many gained") int better,

            @Schema(description = "How many lost") int worse) {

        static OfType of(Trial.OfType type) {
            return new OfType(
                    type.type(), type.judged(), type.gainBefore(), type.gainAfter(), type.better(), type.worse());
        }
    }

    static TrialView of(Trial trial) {
        Trial.Figures figures = trial.figures();
        Trial.Used set = trial.set();
        return new TrialView(
                trial.id().value(),
                trial.edition(),
                trial.version(),
                trial.job().value(),
                trial.questions(),
                set == null ? null : set.id().value(),
                set == null ? null : set.name(),
                trial.startedAt(),
                figures == null ? null : Figures.of(figures));
    }

    /** A question of the city's set. */
    @Schema(name = "TrialQuestion")
    record Question(
            UUID id,
            String text,

            @Schema(description = "How many opinions were judged to be an answer")
            int judged) {

        static Question of(TrialQuestion question) {
            return new Question(question.id().value(), question.text(), question.judged());
        }
    }

    /** One question, answered twice. */
    @Schema(name = "VocabularyTrialResult")
    record Result(
            @Schema(description = "Its place in the set, from 0")
            int position,

            UUID question,
            String text,

            @Schema(description = "Of which type it is; absent in the city’s own set") @Nullable
            String type,

            @Schema(description = "Whether the first ten are others or in another order")
            boolean changed,

            @Schema(description = "How many stand among the first ten both times")
            int overlap,

            @Schema(description = "nDCG@10 by the published words; absent without a judged answer") @Nullable
            Double gainBefore,

            @Schema(description = "nDCG@10 by the draft’s") @Nullable
            Double gainAfter,

            @Schema(description = "The first ten by the published words")
            List<Hit> before,

            @Schema(description = "The first ten by the draft’s")
            List<Hit> after) {

        static Result of(Compared compared, Map<OpinionId, Opinion> opinions) {
            return new Result(
                    compared.position(),
                    compared.question().value(),
                    compared.text(),
                    compared.type(),
                    compared.isChanged(),
                    compared.overlap(),
                    compared.gainBefore(),
                    compared.gainAfter(),
                    hits(compared.before(), compared.after(), opinions),
                    hits(compared.after(), compared.before(), opinions));
        }

        private static List<Hit> hits(List<OpinionId> found, List<OpinionId> other, Map<OpinionId, Opinion> opinions) {
            Set<OpinionId> both = new HashSet<>(other);
            return found.stream()
                    .map(id -> Hit.of(id, opinions.get(id), both.contains(id)))
                    .toList();
        }
    }

    /** An opinion that was found. */
    @Schema(name = "VocabularyTrialHit")
    record Hit(
            UUID opinion,

            @Schema(description = "Title, or the beginning of what was said; absent when it is no longer there")
            @Nullable
            String words,

            @Schema(description = "Whether it is among the first ten both times")
            boolean both) {

        private static final int SHOWN = 80;

        static Hit of(OpinionId id, @Nullable Opinion opinion, boolean both) {
            return new Hit(id.value(), opinion == null ? null : words(opinion), both);
        }

        private static String words(Opinion opinion) {
            String title = opinion.title();
            String said = title == null ? opinion.text() : title;
            int shown = Math.min(SHOWN, said.codePointCount(0, said.length()));
            return said.substring(0, said.offsetByCodePoints(0, shown));
        }
    }

    static List<Result> results(TrialDesk.Shown shown) {
        return shown.results().stream()
                .map(compared -> Result.of(compared, shown.opinions()))
                .toList();
    }
}
