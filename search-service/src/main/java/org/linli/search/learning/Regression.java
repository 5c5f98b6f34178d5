package org.linli.search.learning;

import java.util.Arrays;
import org.linli.search.learning.Inputs.Weighed;

/**
 * Multinomial logistic regression, learned a text at a time by its gradient, with a rate of its own for each weight that
 * falls with what was learned by it (AdaGrad). The same texts in the same order give the same weights.
 */
final class Regression {

    /** Gradients under it are nothing: most answers are out of the question for most texts. */
    private static final float NOTHING = 1e-4f;

    /** Of what was decided so much may have been decided otherwise, by any other answer (label smoothing). */
    private static final float DOUBT = 0.1f;

    private static final float FIRST_SQUARE = 1e-4f;
    private static final float FIRST_SQUARE_OF_BIAS = 1e-2f;
    private static final float RATE_OF_BIAS = 0.1f;

    private final int answers;
    private final float[] weights;
    private final float[] squares;
    private final float[] bias;
    private final float[] biasSquares;
    private final float[] wrong;

    Regression(int inputs, int answers) {
        this.answers = answers;
        weights = new float[inputs * answers];
        squares = new float[inputs * answers];
        bias = new float[answers];
        biasSquares = new float[answers];
        wrong = new float[answers];
        Arrays.fill(squares, FIRST_SQUARE);
        Arrays.fill(biasSquares, FIRST_SQUARE_OF_BIAS);
    }

    /** How much speaks for each answer. */
    float[] scores(Weighed text) {
        float[] scores = bias.clone();
        add(text, scores);
        return scores;
    }

    /** @param answer that was given to the text */
    void learn(Weighed text, int answer, float rate) {
        System.arraycopy(bias, 0, wrong, 0, answers);
        add(text, wrong);
        Softmax.of(wrong, 1);
        wrong[answer] -= 1 - DOUBT;
        for (int at = 0; at < answers; at++) {
            wrong[at] -= DOUBT / answers;
            float gradient = wrong[at];
            biasSquares[at] += gradient * gradient;
            bias[at] -= RATE_OF_BIAS * rate * gradient / (float) Math.sqrt(biasSquares[at]);
        }
        for (int at = 0; at < text.inputs().length; at++) {
            correct(text.inputs()[at] * answers, text.weights()[at], rate);
        }
    }

    /**
     * As a model keeps it.
     *
     * @param lifts added to the score of each answer, once it is made sharp
     */
    Weights weights(float[] lifts, float sharpness) {
        float[] lifted = bias.clone();
        for (int answer = 0; answer < answers; answer++) {
            lifted[answer] += lifts[answer] / sharpness;
        }
        return Weights.of(weights, lifted);
    }

    private void correct(int from, float weight, float rate) {
        for (int at = 0; at < answers; at++) {
            if (Math.abs(wrong[at]) > NOTHING) {
                float gradient = wrong[at] * weight;
                squares[from + at] += gradient * gradient;
                weights[from + at] -= rate * gradient / (float) Math.sqrt(squares[from + at]);
            }
        }
    }

    private void add(Weighed text, float[] scores) {
        for (int at = 0; at < text.inputs().length; at++) {
            int from = text.inputs()[at] * answers;
            float weight = text.weights()[at];
            for (int answer = 0; answer < answers; answer++) {
                scores[answer] += weight * weights[from + answer];
            }
        }
    }
}
