package org.linli.search.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.linli.search.learning.Lessons.Lesson;

/**
 * Learns a model. First without a tenth of the lessons: by that tenth it is told how right the model is and how sure it may
 * be of itself; then anew from all. The same lessons always give the same model.
 */
final class Learning {

    /** Rounds over all lessons; more of them make it surer, not better. */
    private static final int ROUNDS = 8;

    private static final float FIRST_RATE = 0.5f;
    private static final float LAST_RATE = 0.05f;

    /** Terms times answers; bounds memory while learning to eight bytes each, and the model to one. */
    private static final int MOST_WEIGHTS = 6_000_000;

    private static final int MOST_TERMS = 60_000;
    private static final int KEPT_BACK = 10;
    private static final int BETWEEN_BREATHS = 32;
    private static final long SEED = 67;

    private static final float[] SHARPNESSES = {
        0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 1, 1.1f, 1.2f, 1.3f, 1.4f, 1.6f, 1.8f, 2, 2.5f
    };

    private final Lessons lessons;
    private final Breather breather;

    private Learning(Lessons lessons, Breather breather) {
        this.lessons = lessons;
        this.breather = breather;
    }

    /** @param rightness on what was kept back */
    record Learned(Inputs inputs, Weights weights, float sharpness, ModelFigures.Rightness rightness) {

        Model model(Lessons from, Nameless nameless) {
            return new Model(from.names(), nameless, inputs, weights, sharpness, (float) from.known());
        }
    }

    /** @throws InterruptedException when the breather says so */
    static Learned from(Lessons lessons, Breather breather) throws InterruptedException {
        return new Learning(lessons, breather).learned();
    }

    private Learned learned() throws InterruptedException {
        List<Lesson> taught = new ArrayList<>();
        List<Lesson> keptBack = new ArrayList<>();
        for (Lesson lesson : lessons.lessons()) {
            // By what it says, so that the same text is never on both sides.
            int part = Math.floorMod(Grams.of(lesson.text()).fingerprint(), KEPT_BACK);
            (part == 0 ? keptBack : taught).add(lesson);
        }
        Pupil trial = taught(taught);
        List<float[]> scores = scores(trial, keptBack);
        float sharpness = sharpness(scores, keptBack);
        ModelFigures.Rightness rightness = rightness(scores, keptBack);
        Pupil pupil = taught(lessons.lessons());
        return new Learned(
                pupil.inputs(), pupil.regression().weights(lessons.lifts(), sharpness), sharpness, rightness);
    }

    private record Pupil(Inputs inputs, Regression regression) {

        Inputs.Weighed see(Lesson lesson) {
            return inputs.weigh(Grams.of(lesson.text()), lesson.day());
        }
    }

    private Pupil taught(List<Lesson> taught) throws InterruptedException {
        TermCounts counts = new TermCounts();
        each(taught, lesson -> {
            counts.add(Grams.of(lesson.text()));
            return counts;
        });
        int answers = lessons.answers().size();
        Terms terms = Terms.of(counts, Math.min(MOST_TERMS, MOST_WEIGHTS / answers));
        Inputs inputs =
                new Inputs(terms, Eras.of(taught.stream().mapToLong(Lesson::day).toArray()));
        Pupil pupil = new Pupil(inputs, new Regression(inputs.size(), answers));
        Lesson[] order = taught.toArray(Lesson[]::new);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            float rate = FIRST_RATE + (LAST_RATE - FIRST_RATE) * round / ROUNDS;
            each(Arrays.asList(order), lesson -> {
                pupil.regression().learn(pupil.see(lesson), lesson.answer(), rate);
                return pupil;
            });
        }
        return pupil;
    }

    private List<float[]> scores(Pupil pupil, List<Lesson> asked) throws InterruptedException {
        return each(asked, lesson -> pupil.regression().scores(pupil.see(lesson)));
    }

    private <T> List<T> each(List<Lesson> some, Function<Lesson, T> work) throws InterruptedException {
        List<T> done = new ArrayList<>(some.size());
        for (Lesson lesson : some) {
            if (done.size() % BETWEEN_BREATHS == 0) {
                breather.breathe();
            }
            done.add(work.apply(lesson));
        }
        return done;
    }

    private static void shuffle(Lesson[] order, Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            Lesson held = order[last];
            order[last] = order[other];
            order[other] = held;
        }
    }

    /** That by which the answers that were given are the most probable together: as sure as it is right. */
    private static float sharpness(List<float[]> scores, List<Lesson> asked) {
        float best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (float sharpness : SHARPNESSES) {
            double surprise = 0;
            for (int at = 0; at < asked.size(); at++) {
                float[] probabilities = scores.get(at).clone();
                Softmax.of(probabilities, sharpness);
                surprise -= Math.log(Math.max(1e-9, probabilities[asked.get(at).answer()]));
            }
            if (surprise < least) {
                least = surprise;
                best = sharpness;
            }
        }
        return best;
    }

    private static ModelFigures.Rightness rightness(List<float[]> scores, List<Lesson> asked) {
        int first = 0;
        int firstThree = 0;
        for (int at = 0; at < asked.size(); at++) {
            int better = better(scores.get(at), asked.get(at).answer());
            first += better == 0 ? 1 : 0;
            firstThree += better < 3 ? 1 : 0;
        }
        double judged = Math.max(1, asked.size());
        return new ModelFigures.Rightness(asked.size(), first / judged, firstThree / judged);
    }

    /** How many other answers are at least as probable. */
    private static int better(float[] scores, int answer) {
        int better = 0;
        for (int other = 0; other < scores.length; other++) {
            better += other != answer && scores[other] >= scores[answer] ? 1 : 0;
        }
        return better;
    }
}
