package org.linli.search.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What a model looks at: the terms of a text, and behind them the eras. */
record Inputs(Terms terms, Eras eras) {

    /**
     * One opinion as a model sees it.
     *
     * @param inputs numbers of terms and eras, rising
     * @param weights of each
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    record Weighed(int[] inputs, float[] weights) {}

    int size() {
        return terms.size() + eras.size();
    }

    /** @param day on which it was said, counted as {@link java.time.LocalDate#toEpochDay()} does */
    Weighed weigh(Grams text, long day) {
        Weighed said = terms.weigh(text);
        int begun = eras.begunBy(day);
        int from = said.inputs().length;
        int[] inputs = Arrays.copyOf(said.inputs(), from + begun);
        float[] weights = Arrays.copyOf(said.weights(), from + begun);
        for (int era = 0; era < begun; era++) {
            inputs[from + era] = terms.size() + era;
            weights[from + era] = Eras.WEIGHT;
        }
        return new Weighed(inputs, weights);
    }

    void write(DataOutput out) throws IOException {
        terms.write(out);
        eras.write(out);
    }

    static Inputs read(DataInput in) throws IOException {
        Terms terms = Terms.read(in);
        return new Inputs(terms, Eras.read(in));
    }
}
