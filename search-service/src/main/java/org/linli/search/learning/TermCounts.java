package org.linli.search.learning;

import java.util.Arrays;
import java.util.BitSet;

/**
 * In how many texts each part occurs, for all parts that at least two have. Most occur once only and are no more than one
 * bit, so that the parts of tens of thousands of texts are counted within some megabytes.
 */
final class TermCounts {

    private static final int SEEN_BITS = 26;
    private static final int FIRST_SLOTS = 1 << 14;

    /** More parts than that are not counted: those that many texts have come early. */
    private static final int MOST = 1 << 20;

    /** Once it is here by its last bits, it is counted from the second time on; two parts that share them hardly matter. */
    private final BitSet seen = new BitSet();

    private int[] codes = new int[FIRST_SLOTS];
    private int[] counts = new int[FIRST_SLOTS];
    private int size;
    private int texts;

    /** One more text; its parts are counted once each. */
    void add(Grams text) {
        texts++;
        for (int at = 0; at < text.size(); at++) {
            add(text.code(at));
        }
    }

    int texts() {
        return texts;
    }

    /** The parts that most texts have, at most so many, rising. */
    int[] mostFrequent(int most) {
        int[] rising = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        int fewest = rising.length <= most ? 0 : rising[rising.length - most];
        int[] kept = new int[Math.min(most, rising.length)];
        int filled = 0;
        // Of those that are as frequent as the last there is room for, some are left out, always the same.
        for (int pass = 0; pass < 2; pass++) {
            for (int slot = 0; slot < codes.length && filled < kept.length; slot++) {
                if (counts[slot] > 0 && (pass == 0 ? counts[slot] > fewest : counts[slot] == fewest)) {
                    kept[filled++] = codes[slot];
                }
            }
        }
        int[] sorted = Arrays.copyOf(kept, filled);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Texts that have the part; 0 when fewer than two have. */
    int count(int code) {
        return counts[slot(code)];
    }

    private void add(int code) {
        int slot = slot(code);
        if (counts[slot] > 0) {
            counts[slot]++;
            return;
        }
        int bit = code >>> (Integer.SIZE - SEEN_BITS);
        if (!seen.get(bit)) {
            seen.set(bit);
        } else if (size < MOST) {
            codes[slot] = code;
            counts[slot] = 2;
            size++;
            if (size * 2 > codes.length) {
                grow();
            }
        }
    }

    private int slot(int code) {
        int slot = code & (codes.length - 1);
        while (counts[slot] > 0 && codes[slot] != code) {
            slot = (slot + 1) & (codes.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldCodes = codes;
        int[] oldCounts = counts;
        codes = new int[oldCodes.length * 2];
        counts = new int[oldCodes.length * 2];
        for (int old = 0; old < oldCodes.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldCodes[old]);
                codes[slot] = oldCodes[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
