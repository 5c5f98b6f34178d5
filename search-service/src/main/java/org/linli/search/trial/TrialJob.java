package org.linli.search.trial;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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

    private final Trials trials;
    private final TrialQuestions questions;
    private final VocabularyDesk vocabulary;
    private final OpinionSearch search;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialJob(
            Trials trials,
            TrialQuestions questions,
            VocabularyDesk vocabulary,
            OpinionSearch search,
            TransactionTemplate transaction,
            Clock clock) {
        this.trials = trials;
        this.questions = questions;
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
        int total = input.questions().size();
        for (int at = run.resumeFrom(Asked.class).map(Asked::questions).orElse(0); at < total; at++) {
            TrialQuestion question = input.questions().get(at);
            List<OpinionId> first = search.best(question.text(), Gain.FIRST, before);
            List<OpinionId> second = search.best(question.text(), Gain.FIRST, after);
            int position = at;
            transaction.executeWithoutResult(_ -> {
                trials.add(trial.id(), Compared.of(position, question, first, second, questions.grades(question.id())));
                run.checkpoint(new Asked(position + 1), position + 1L, total);
            });
        }
        run.result(within(() -> finished(trial, total)));
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
