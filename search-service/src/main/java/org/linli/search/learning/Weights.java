package org.linli.search.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.linli.search.learning.Inputs.Weighed;

/**
 * What a part of a text says for and against each answer, in one byte each, with a scale for each part: a quarter of the
 * memory, and no guess that is another for it.
 */
final class Weights {

    private final byte[] steps;
    private final float[] scales;
    private final float[] bias;

    private Weights(byte[] steps, float[] scales, float[] bias) {
        this.steps = steps;
        this.scales = scales;
        this.bias = bias;
    }

    /** @param weights those of the first part for all answers, then those of the next */
    static Weights of(float[] weights, float[] bias) {
        int answers = bias.length;
        float[] scales = new float[weights.length / answers];
        byte[] steps = new byte[weights.length];
        for (int input = 0; input < scales.length; input++) {
            float largest = 0;
            for (int at = input * answers; at < (input + 1) * answers; at++) {
                largest = Math.max(largest, Math.abs(weights[at]));
            }
            scales[input] = largest / Byte.MAX_VALUE;
            for (int at = input * answers; largest > 0 && at < (input + 1) * answers; at++) {
                steps[at] = (byte) Math.round(weights[at] / scales[input]);
            }
        }
        return new Weights(steps, scales, bias.clone());
    }

    /** How much speaks for each answer. */
    float[] scores(Weighed text) {
        float[] scores = bias.clone();
        for (int at = 0; at < text.inputs().length; at++) {
            int input = text.inputs()[at];
            float weight = text.weights()[at] * scales[input];
            int from = input * bias.length;
            for (int answer = 0; answer < scores.length; answer++) {
                scores[answer] += weight * steps[from + answer];
            }
        }
        return scores;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(scales.length);
        out.writeInt(bias.length);
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        for (float each : bias) {
            out.writeFloat(each);
        }
        out.write(steps);
    }

    static Weights read(DataInput in) throws IOException {
        float[] scales = new float[in.readInt()];
        float[] bias = new float[in.readInt()];
        for (int input = 0; input < scales.length; input++) {
            scales[input] = in.readFloat();
        }
        for (int answer = 0; answer < bias.length; answer++) {
            bias[answer] = in.readFloat();
        }
        byte[] steps = new byte[scales.length * bias.length];
        in.readFully(steps);
        return new Weights(steps, scales, bias);
    }
}
