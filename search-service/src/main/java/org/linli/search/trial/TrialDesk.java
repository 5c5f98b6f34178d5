package org.linli.search.trial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.linli.search.vocabulary.Vocabulary;
import org.linli.search.vocabulary.VocabularyDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the city's administrators do to see what a draft changes before anybody searches by it (S8). */
@Service
public class TrialDesk {

    /** Characters. */
    static final int LONGEST_QUESTION = 100;

    static final int MOST_QUESTIONS = 500;
    static final int BEST_GRADE = 3;

    /** What came of some questions, with the opinions that were found as far as they are still there. */
    public record Shown(List<Compared> results, Map<OpinionId, Opinion> opinions) {}

    private final TrialQuestions questions;
    private final Trials trials;
    private final JudgedSetDesk sets;
    private final Opinions opinions;
    private final VocabularyDesk vocabulary;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    TrialDesk(
            TrialQuestions questions,
            Trials trials,
            JudgedSetDesk sets,
            Opinions opinions,
            VocabularyDesk vocabulary,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.questions = questions;
        this.trials = trials;
        this.sets = sets;
        this.opinions = opinions;
        this.vocabulary = vocabulary;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 403 unless the caller works for the whole city */
    @Transactional(readOnly = true)
    public List<TrialQuestion> questions() {
        vocabulary.requireCity();
        return questions.all();
    }

    /**
     * Adds those that are not there yet.
     *
     * @throws ProblemException 422 when one is empty or too long, or there would be more than 500
     */
    @Transactional
    public List<TrialQuestion> add(List<String> texts) {
        UnitId city = vocabulary.requireCity();
        int added = 0;
        for (int at = 0; at < texts.size(); at++) {
            added += questions.add(new TrialQuestion(QuestionId.next(), proper(at, texts.get(at)), 0), clock.instant())
                    ? 1
                    : 0;
        }
        if (questions.count() > MOST_QUESTIONS) {
            throw ProblemException.invalid("/questions", "trial.questions.many", MOST_QUESTIONS);
        }
        audit.record(new AuditEntry("trial.add-questions", "trial", "questions", city, Map.of("added", added)));
        return questions.all();
    }

    @Transactional
    public void remove(QuestionId id) {
        UnitId city = vocabulary.requireCity();
        if (!questions.remove(id)) {
            throw unknownQuestion();
        }
        audit.record(new AuditEntry("trial.remove-question", "trial", id.toString(), city, Map.of()));
    }

    /**
     * Says whether an opinion is an answer to a question.
     *
     * @param grade 0 it is none, to 3 it is the best
     * @throws ProblemException 404 when there is no such question, or no such opinion
     */
    @Transactional
    public void judge(QuestionId id, OpinionId opinion, int grade) {
        UnitId city = vocabulary.requireCity();
        if (questions.find(id).isEmpty()) {
            throw unknownQuestion();
        }
        if (opinions.find(opinion).isEmpty()) {
            throw ProblemException.notFound("opinion");
        }
        questions.judge(id, opinion, grade);
        audit.record(new AuditEntry("trial.judge", "trial", id.toString(), city, Map.of("grade", grade)));
    }

    /**
     * Begins to compare the draft as it is now.
     *
     * @param chosen whose queries are asked; absent for the city's own questions
     * @throws ProblemException 409 without questions or without changes, 404 when there is no such set
     */
    @Transactional
    public Trial start(@Nullable JudgedSetId chosen) {
        UnitId city = vocabulary.requireCity();
        Vocabulary now = vocabulary.show();
        JudgedSet set = chosen == null ? null : sets.show(chosen);
        List<TrialQuestion> asked = set == null ? questions.all() : List.of();
        int count = set == null ? asked.size() : set.queries();
        if (count == 0) {
            throw ProblemException.conflict("trial-without-questions");
        }
        if (!now.isChanged()) {
            throw ProblemException.conflict("vocabulary-unchanged");
        }
        TrialId id = TrialId.next();
        JobId job = jobs.submit(TrialJob.KIND, city, new TrialJob.Input(id, asked));
        Trial trial = new Trial(
                id,
                now.live().number(),
                now.version(),
                now.draft(),
                job,
                count,
                set == null ? null : new Trial.Used(set.id(), set.name()),
                Scope.required().caller().subject(),
                clock.instant(),
                null);
        trials.add(trial);
        audit.record(new AuditEntry("trial.start", "trial", id.toString(), city, Map.of("questions", count)));
        return trial;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Trial> newest(int limit) {
        vocabulary.requireCity();
        return trials.newest(limit);
    }

    /** @throws ProblemException 404 when there is none */
    @Transactional(readOnly = true)
    public Trial trial(TrialId id) {
        vocabulary.requireCity();
        return trials.find(id).orElseThrow(() -> ProblemException.notFound("trial"));
    }

    /** @param behind only what stands behind this position */
    @Transactional(readOnly = true)
    public Shown results(TrialId id, boolean changedOnly, int behind, int limit) {
        List<Compared> results = trials.results(trial(id).id(), changedOnly, behind, limit);
        List<OpinionId> found = results.stream()
                .flatMap(each -> Stream.concat(each.before().stream(), each.after().stream()))
                .distinct()
                .toList();
        return new Shown(results, read(found));
    }

    private Map<OpinionId, Opinion> read(Collection<OpinionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : opinions.findAll(new ArrayList<>(ids)).stream()
                        .collect(Collectors.toMap(Opinion::id, Function.identity()));
    }

    private static String proper(int at, String given) {
        String text = given.strip().replaceAll("\\s+", " ");
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > LONGEST_QUESTION) {
            throw ProblemException.invalid("/questions/" + at, "trial.question.form", LONGEST_QUESTION);
        }
        return text;
    }

    private static ProblemException unknownQuestion() {
        return ProblemException.notFound("trial-question");
    }
}
