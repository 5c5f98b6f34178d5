package org.linli.search.learning;

import java.util.Arrays;

/**
 * The parts that a text is made of and how often each occurs: characters, pairs of neighbouring ones, and words in letters.
 * Each is a number that it is mixed into; two of 2³² hardly ever get the same. Kept as arrays, since tens of
 * thousands of texts are held at once.
 */
final class Grams {

    private static final int LONGEST = 2;
    private static final int MOST_COUNTED = Byte.MAX_VALUE;

    private final int[] codes;
    private final byte[] counts;

    private Grams(int[] codes, byte[] counts) {
        this.codes = codes;
        this.counts = counts;
    }

    /** @param text in the one normal form */
    static Grams of(String text) {
        var reading = new Reading(text.length());
        text.codePoints().forEach(reading::take);
        reading.breakOff();
        return counted(Arrays.copyOf(reading.found, reading.size));
    }

    int size() {
        return codes.length;
    }

    int code(int at) {
        return codes[at];
    }

    int count(int at) {
        return counts[at];
    }

    /** The same for texts of the same parts, and hardly ever for others. */
    int fingerprint() {
        return mixed(31 * Arrays.hashCode(codes) + Arrays.hashCode(counts));
    }

    private static Grams counted(int[] found) {
        Arrays.sort(found);
        int[] codes = new int[found.length];
        byte[] counts = new byte[found.length];
        int size = 0;
        for (int code : found) {
            if (size == 0 || codes[size - 1] != code) {
                codes[size++] = code;
            }
            counts[size - 1] = (byte) Math.min(MOST_COUNTED, counts[size - 1] + 1);
        }
        return new Grams(Arrays.copyOf(codes, size), Arrays.copyOf(counts, size));
    }

    /** So that texts that differ in one character get numbers that differ in all. */
    private static int mixed(int number) {
        int mixed = number;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** From left to right, a stretch of one script at a time. */
    private static final class Reading {

        private static final int MANY_DIGITS = 3;

        private int[] found;
        private int size;
        private final StringBuilder stretch = new StringBuilder();
        private boolean ideographs;

        Reading(int characters) {
            found = new int[LONGEST * characters + 1];
        }

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
            if (!stretch.isEmpty()) {
                if (ideographs) {
                    neighbours(stretch.codePoints().toArray());
                } else {
                    found(word(stretch.toString()).hashCode());
                }
                stretch.setLength(0);
            }
        }

        private void neighbours(int[] characters) {
            for (int from = 0; from < characters.length; from++) {
                int code = 1;
                for (int at = from; at < Math.min(from + LONGEST, characters.length); at++) {
                    code = code * 1_000_003 + characters[at];
                    found(code);
                }
            }
        }

        /** Numbers of orders and telephones are told by how long they are. */
        private static String word(String letters) {
            boolean number = letters.length() >= MANY_DIGITS && letters.chars().allMatch(Character::isDigit);
            return number ? "#" + letters.length() : letters;
        }

        private void found(int code) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = mixed(code);
        }
    }
}
