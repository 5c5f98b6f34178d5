package org.linli.search.trial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.linli.search.query.OpinionSearch;
import org.linli.search.vocabulary.Synonyms;
import org.linli.search.vocabulary.VocabularyDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every question by the published words and by the draft's, in the scope of whoever wants to know. */
@Component
class TrialJob implements JobHandler {

    static final String KIND = "vocabulary-trial";

    /** So deep is looked for ten hits that count. */
    private static final int DEPTH = 100;

    private final Trials trials;
    private final TrialQuestions questions;
    private final JudgedSets sets;
    private final VocabularyDesk vocabulary;
    private final OpinionSearch search;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialJob(
            Trials trials,
            TrialQuestions questions,
            JudgedSets sets,
            VocabularyDesk vocabulary,
            OpinionSearch search,
            TransactionTemplate transaction,
            Clock clock) {
        this.trials = trials;
        this.questions = questions;
        this.sets = sets;
        this.vocabulary = vocabulary;
        this.search = search;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Input(TrialId trial, List<TrialQuestion> questions) {}

    record Asked(int questions) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Input input = run.input(Input.class);
        Trial trial = within(() -> trials.find(input.trial()).orElseThrow(() -> ProblemException.notFound("trial")));
        Synonyms before = Synonyms.of(vocabulary.edition(trial.edition()).entries());
        Synonyms after = Synonyms.of(trial.draft());
        List<Asking> askings = askings(trial, input);
        int total = askings.size();
        for (int at = run.resumeFrom(Asked.class).map(Asked::questions).orElse(0); at < total; at++) {
            Asking asking = askings.get(at);
            List<OpinionId> first = asking.found().apply(before);
            List<OpinionId> second = asking.found().apply(after);
            int position = at;
            transaction.executeWithoutResult(_ -> {
                trials.add(
                        trial.id(),
                        Compared.of(
                                position,
                                asking.question(),
                                asking.type(),
                                first,
                                second,
                                asking.grades().get()));
                run.checkpoint(new Asked(position + 1), position + 1L, total);
            });
        }
        run.result(within(() -> finished(trial, total)));
    }

    /**
     * One question, how it is answered and how its answers are judged.
     *
     * @param found the first ten that count, by these words
     */
    private record Asking(
            TrialQuestion question,
            @Nullable String type,
            Function<Synonyms, List<OpinionId>> found,
            Supplier<Map<OpinionId, Integer>> grades) {}

    private List<Asking> askings(Trial trial, Input input) {
        Trial.Used set = trial.set();
        if (set == null) {
            return input.questions().stream().map(this::ofTheCity).toList();
        }
        return within(() -> sets.queries(set.id())).stream().map(this::judged).toList();
    }

    private Asking ofTheCity(TrialQuestion question) {
        return new Asking(
                question,
                null,
                words -> search.best(question.text(), Gain.FIRST, words),
                () -> questions.grades(question.id()));
    }

    private Asking judged(JudgedQuery query) {
        return new Asking(query.question(), query.type(), words -> counting(query, words), query::grades);
    }

    /** Some of what is found may not count: then it is looked for deeper. */
    private List<OpinionId> counting(JudgedQuery query, Synonyms words) {
        List<OpinionId> found = search.best(query.text(), DEPTH, words);
        Map<OpinionId, String> sources = query.sources().isEmpty() ? Map.of() : within(() -> sets.sources(found));
        return query.counting(found, sources);
    }

    private Trial.Figures finished(Trial trial, int total) {
        Trial.Figures figures = Trial.Figures.of(trials.results(trial.id(), false, -1, total), clock.instant());
        trials.finish(trial.id(), figures);
        return figures;
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
