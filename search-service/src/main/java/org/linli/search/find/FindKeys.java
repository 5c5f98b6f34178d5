package org.linli.search.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.search.text.Normaliser;

/**
 * By what a name is found. The grams are pieces of one or two characters, and of three letters of the reading: PostgreSQL
 * keeps figures on how common each is, and trigrams over text know no words of two characters (docs/decisions/0040).
 *
 * @param word the name as compared: in normal form, without blanks
 * @param letters its readings and their initials from each syllable on, each behind a blank
 * @param grams pieces of {@code word} and {@code letters}
 */
record FindKeys(String word, String letters, Set<String> grams) {

    private static final int LETTERS = 3;

    /** From so many of the first syllables on a reading can be typed, and so far: a title is a sentence. */
    private static final int SYLLABLES = 24;

    FindKeys {
        grams = Set.copyOf(grams);
    }

    static FindKeys of(String name) {
        String word = compared(name);
        Set<String> letters = new LinkedHashSet<>();
        Set<String> grams = new LinkedHashSet<>(characters(word));
        for (List<String> reading : Readings.of(word)) {
            List<String> first = reading.subList(0, Math.min(SYLLABLES, reading.size()));
            grams.addAll(inside(String.join("", first)));
            for (int from = 0; from < first.size(); from++) {
                List<String> rest = first.subList(from, first.size());
                String initials = initials(rest);
                letters.add(String.join("", rest));
                letters.add(initials);
                grams.addAll(starts(rest.getFirst()));
                grams.addAll(starts(initials));
            }
        }
        return new FindKeys(word, " " + String.join(" ", letters), grams);
    }

    /** Brings names, codes and what is typed into one form. */
    static String compared(String text) {
        return Normaliser.normalise(text).replaceAll("\\s+", "");
    }

    /** The piece that every thing of a kind has. */
    static String ofKind(FindKind kind) {
        return "#" + kind.name();
    }

    /** The pieces every name that contains this word has: pairs, or the one character. */
    static Set<String> within(String word) {
        return word.codePointCount(0, word.length()) == 1 ? Set.of(word) : pairs(word);
    }

    /** The pieces every name has whose reading contains these letters, three or more. */
    static Set<String> inside(String letters) {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from + LETTERS <= letters.length(); from++) {
            found.add(letters.substring(from, from + LETTERS));
        }
        return found;
    }

    /** The piece every name has in which a syllable, or the initials from one on, begins with these letters. */
    static String start(String letters) {
        return "^" + letters.substring(0, Math.min(LETTERS, letters.length()));
    }

    private static Set<String> characters(String word) {
        Set<String> found = pairs(word);
        word.codePoints().mapToObj(Character::toString).forEach(found::add);
        return found;
    }

    private static Set<String> pairs(String word) {
        int[] points = word.codePoints().toArray();
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at + 1 < points.length; at++) {
            found.add(new String(points, at, 2));
        }
        return found;
    }

    private static Set<String> starts(String letters) {
        Set<String> found = new LinkedHashSet<>();
        for (int length = 1; length <= Math.min(LETTERS, letters.length()); length++) {
            found.add(start(letters.substring(0, length)));
        }
        return found;
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }
}
