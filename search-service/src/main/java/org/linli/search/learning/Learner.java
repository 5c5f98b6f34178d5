package org.linli.search.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.messaging.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns anew when there is reason to, in the background: on a thread of its own, since it has minutes to reckon and virtual
 * threads share few, and for half of the time only, so that intake and search hardly notice. However many instances there
 * are, one learns; when it dies, another begins anew.
 */
@Component
class Learner {

    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);

    /** Counting a million decided opinions takes a few tenths of a second: not for every look at the wishes. */
    private static final Duration BETWEEN_COUNTS = Duration.ofMinutes(5);

    private final LessonBook book;
    private final LearnedModels models;
    private final LearnedAnswers answers;
    private final LearningTurns turns;
    private final LearningSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final UUID me = UUID.randomUUID();

    private volatile Instant lastCount = Instant.MIN;
    private volatile boolean stopping;

    Learner(
            LessonBook book,
            LearnedModels models,
            LearnedAnswers answers,
            LearningTurns turns,
            LearningSettings settings,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.models = models;
        this.answers = answers;
        this.turns = turns;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Not right after the start, when everything else begins as well. */
    @Scheduled(
            initialDelayString = "${linli.search.learning.begin-after:60s}",
            fixedDelayString = "${linli.search.learning.look-after:10s}")
    void lookAfter() throws InterruptedException {
        Thread worker = Thread.ofPlatform().name("learner").daemon().start(this::lookAfterOnce);
        try {
            worker.join();
        } catch (InterruptedException stops) {
            stopping = true;
            throw stops;
        }
    }

    /** Learns what there is reason to learn. */
    void lookAfterOnce() {
        try {
            long wish = turns.lastWish();
            Instant now = clock.instant();
            if (wish == 0 && now.isBefore(lastCount.plus(BETWEEN_COUNTS))) {
                return;
            }
            boolean mine = true;
            for (Question question : Question.values()) {
                mine &= lookAfter(question, wish > 0);
            }
            // A wish that came while another instance was learning is not met by what that one began with.
            if (mine) {
                turns.meetWishes(wish);
                lastCount = now;
            }
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.warn("Nothing can be learned now: {}", Faults.describe(away));
        }
    }

    /** @return whether it was this instance's turn */
    private boolean lookAfter(Question question, boolean wished) throws InterruptedException {
        if (!turns.take(question, me)) {
            return false;
        }
        try {
            LessonBook.Plan plan = book.plan(question);
            boolean enough = plan.answers().size() > 1 && plan.decided() >= settings.least();
            if (enough && (wished || isDue(question, plan))) {
                learn(question, plan);
            }
            return true;
        } finally {
            turns.giveBack(question, me);
        }
    }

    private boolean isDue(Question question, LessonBook.Plan plan) {
        Optional<ModelFigures> last = models.newest(question);
        return last.isEmpty()
                || !clock.instant().isBefore(last.get().learnedAt().plus(settings.every()))
                || plan.decided() - last.get().decided()
                        >= Math.max(settings.least(), last.get().decided() / 5);
    }

    private void learn(Question question, LessonBook.Plan plan) throws InterruptedException {
        Instant begun = clock.instant();
        Breather breather = new HalfOfTheTime(() -> !stopping, () -> turns.take(question, me));
        Nameless nameless = book.nameless();
        Lessons lessons = book.lessons(question, plan, nameless, breather);
        Learning.Learned learned = Learning.from(lessons, breather);
        ModelFigures figures = new ModelFigures(
                question,
                0,
                plan.decided(),
                lessons.lessons().size(),
                lessons.answers().size(),
                learned.rightness(),
                clock.instant(),
                Duration.between(begun, clock.instant()));
        byte[] written = learned.model(lessons, nameless).written();
        if (Boolean.TRUE.equals(transactions.execute(_ -> models.add(figures, written, me)))) {
            LOG.info("Learned {} from {} opinions: {}", question, figures.opinions(), figures.rightness());
            answers.takeUp();
        }
    }
}
