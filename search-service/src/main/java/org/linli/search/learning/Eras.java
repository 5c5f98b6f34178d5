package org.linli.search.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * When something was said, as a model sees it: which of some days it came after. Bodies are renamed, merged and given what
 * was another's, so that the same words are answered otherwise in another year. What is said now came after all of the days.
 */
final class Eras {

    /** How much one weighs beside a text of length one. */
    static final float WEIGHT = 0.3f;

    private static final int MOST = 8;

    private final long[] begins;

    private Eras(long[] begins) {
        this.begins = begins;
    }

    /** @param days on which it was said that is learned from; between two eras lie about as many */
    static Eras of(long[] days) {
        long[] rising = days.clone();
        Arrays.sort(rising);
        long[] begins = new long[MOST];
        for (int era = 0; era < MOST && rising.length > 0; era++) {
            begins[era] = rising[(int) ((era + 1L) * rising.length / (MOST + 1))];
        }
        return new Eras(Arrays.stream(begins).distinct().toArray());
    }

    int size() {
        return begins.length;
    }

    /** How many of them had begun; the first ones. */
    int begunBy(long day) {
        int begun = 0;
        while (begun < begins.length && begins[begun] <= day) {
            begun++;
        }
        return begun;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(begins.length);
        for (long begin : begins) {
            out.writeLong(begin);
        }
    }

    static Eras read(DataInput in) throws IOException {
        long[] begins = new long[in.readInt()];
        for (int era = 0; era < begins.length; era++) {
            begins[era] = in.readLong();
        }
        return new Eras(begins);
    }
}
