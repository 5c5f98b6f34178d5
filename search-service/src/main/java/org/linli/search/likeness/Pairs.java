package org.linli.search.likeness;

import java.util.HashSet;
import java.util.Set;
import org.linli.search.text.Normaliser;

/**
 * What two texts are compared by: their pairs of neighbouring characters, in the one normal form, as
 * the index has them. Words in letters and digits count whole, and so does a character that stands alone.
 */
record Pairs(Set<String> pairs) {

    Pairs {
        pairs = Set.copyOf(pairs);
    }

    static Pairs of(String text) {
        return ofNormal(Normaliser.normalise(text));
    }

    /** @param text in the normal form */
    static Pairs ofNormal(String text) {
        var reading = new Reading();
        text.codePoints().forEach(reading::take);
        reading.breakOff();
        return new Pairs(reading.found);
    }

    int size() {
        return pairs.size();
    }

    /** What both have of what either has, 0 to 1 (Jaccard). */
    double likeness(Pairs other) {
        long shared = pairs.stream().filter(other.pairs::contains).count();
        long either = pairs.size() + other.pairs.size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** From left to right, a stretch of one script at a time. */
    private static final class Reading {

        private final Set<String> found = new HashSet<>();
        private final StringBuilder stretch = new StringBuilder();
        private boolean ideographs;

        void take(int codePoint) {
            boolean ideograph = Character.isIdeographic(codePoint);
            if (!ideograph && !Character.isLetterOrDigit(codePoint)) {
                breakOff();
                return;
            }
            if (ideograph != ideographs) {
                breakOff();
            }
            ideographs = ideograph;
            stretch.appendCodePoint(codePoint);
        }

        void breakOff() {
            int[] characters = stretch.codePoints().toArray();
            if (ideographs && characters.length > 1) {
                for (int at = 0; at + 1 < characters.length; at++) {
                    found.add(new String(characters, at, 2));
                }
            } else if (characters.length > 0) {
                found.add(stretch.toString());
            }
            stretch.setLength(0);
        }
    }
}
