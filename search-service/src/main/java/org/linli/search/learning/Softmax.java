package org.linli.search.learning;

/** Scores made into probabilities. */
final class Softmax {

    private Softmax() {}

    /** @param sharpness 1 as learned; less is less sure of itself. The scores become the probabilities in place. */
    static void of(float[] scores, float sharpness) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = (float) Math.exp(sharpness * (scores[at] - highest));
            sum += scores[at];
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] /= sum;
        }
    }
}
