package org.linli.search.learning;

import java.util.List;

/**
 * What is learned from: opinions that have answered a question.
 *
 * @param lessons in no particular order; of a frequent answer not all that there are
 * @param answers that there are, and how many opinions gave each
 * @param known share of all decided opinions that have one of the answers; the others have rarer ones
 */
record Lessons(List<Lesson> lessons, List<DecidedOpinions.Answer> answers, double known) {

    /**
     * One opinion.
     *
     * @param text without names, in the one normal form
     * @param day on which it was said, counted as {@link java.time.LocalDate#toEpochDay()} does
     * @param answer number of the answer that it was given
     */
    record Lesson(String text, long day, int answer) {}

    Lessons {
        lessons = List.copyOf(lessons);
        answers = List.copyOf(answers);
    }

    List<String> names() {
        return answers.stream().map(DecidedOpinions.Answer::answer).toList();
    }

    /**
     * What has to be added to the scores since of a frequent answer not all opinions are here: what it is learned from
     * makes it look as rare as that.
     */
    float[] lifts() {
        int[] here = new int[answers.size()];
        lessons.forEach(lesson -> here[lesson.answer()]++);
        float[] lifts = new float[here.length];
        for (int answer = 0; answer < lifts.length; answer++) {
            lifts[answer] = (float) Math.log((double) answers.get(answer).opinions() / Math.max(1, here[answer]));
        }
        return lifts;
    }
}
