package org.linli.search.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.linli.search.learning.Inputs.Weighed;

/**
 * What a model knows of texts: those parts that at least two of them have, and how rare each is. A text becomes a vector of
 * length one: the more a part counts, the rarer it is and the more often it occurs, the latter by its logarithm.
 */
final class Terms {

    private final int[] codes;
    private final float[] rarity;

    private Terms(int[] codes, float[] rarity) {
        this.codes = codes;
        this.rarity = rarity;
    }

    /** @param most terms at most; those that most texts have are kept */
    static Terms of(TermCounts counts, int most) {
        int[] codes = counts.mostFrequent(most);
        float[] rarity = new float[codes.length];
        for (int term = 0; term < codes.length; term++) {
            rarity[term] = (float) Math.log(1 + (double) counts.texts() / counts.count(codes[term]));
        }
        return new Terms(codes, rarity);
    }

    int size() {
        return codes.length;
    }

    Weighed weigh(Grams text) {
        int[] terms = new int[text.size()];
        float[] weights = new float[text.size()];
        int size = 0;
        double square = 0;
        for (int at = 0; at < text.size(); at++) {
            int term = Arrays.binarySearch(codes, text.code(at));
            if (term >= 0) {
                float weight = (float) (1 + Math.log(text.count(at))) * rarity[term];
                terms[size] = term;
                weights[size++] = weight;
                square += (double) weight * weight;
            }
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < size; at++) {
            weights[at] /= length;
        }
        return new Weighed(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(codes.length);
        for (int term = 0; term < codes.length; term++) {
            out.writeInt(codes[term]);
            out.writeFloat(rarity[term]);
        }
    }

    static Terms read(DataInput in) throws IOException {
        int size = in.readInt();
        int[] codes = new int[size];
        float[] rarity = new float[size];
        for (int term = 0; term < size; term++) {
            codes[term] = in.readInt();
            rarity[term] = in.readFloat();
        }
        return new Terms(codes, rarity);
    }
}
