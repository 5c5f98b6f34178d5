package org.linli.platform.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a name is found in PostgreSQL. The grams are pieces of one or two characters, and of three letters of the reading:
 * PostgreSQL keeps figures on how common each is, so that it walks the rare ones, which trigrams over text do not allow and
 * which do not know words of two characters (docs/decisions/0040). How a name is normalised and read is for whoever keeps
 * it.
 *
 * @param word the name as compared, without blanks
 * @param letters its readings and their initials from each syllable on, each behind a blank
 * @param grams pieces of {@code word} and {@code letters}
 */
public record NameKeys(String word, String letters, Set<String> grams) {

    private static final int LETTERS = 3;

    /** Fewer characters with one of them wrong could be anything. */
    private static final int NEAR_FROM = 3;

    public NameKeys {
        grams = Set.copyOf(grams);
    }

    /** @param readings each as its syllables, in order */
    public static NameKeys of(String word, Collection<List<String>> readings) {
        Set<String> letters = new LinkedHashSet<>();
        Set<String> grams = new LinkedHashSet<>(characters(word));
        for (List<String> reading : readings) {
            grams.addAll(inside(String.join("", reading)));
            for (int from = 0; from < reading.size(); from++) {
                List<String> rest = reading.subList(from, reading.size());
                String initials = initials(rest);
                letters.add(String.join("", rest));
                letters.add(initials);
                grams.addAll(starts(rest.getFirst()));
                grams.addAll(starts(initials));
            }
        }
        return new NameKeys(word, " " + String.join(" ", letters), grams);
    }

    /**
     * How a name is read: every combination of what its characters may be read as, the likely one first.
     *
     * @param characters the choices of each, the likely one first; none without any
     * @param most of many polyphonic characters no more are kept
     */
    public static Set<List<String>> readings(List<? extends Collection<String>> characters, int most) {
        Set<List<String>> readings = Set.of(List.of());
        for (Collection<String> choices : characters) {
            readings = longer(readings, choices, most);
        }
        return characters.isEmpty() ? Set.of() : readings;
    }

    private static Set<List<String>> longer(Set<List<String>> readings, Collection<String> choices, int most) {
        return choices.stream()
                .flatMap(choice -> readings.stream()
                        .map(reading -> Stream.concat(reading.stream(), Stream.of(choice))
                                .toList()))
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The pieces every name that contains this word has: pairs, or the one character. */
    public static Set<String> within(String word) {
        return word.codePointCount(0, word.length()) == 1 ? Set.of(word) : pairs(word);
    }

    /** The pieces every name has whose reading contains these letters, three or more. */
    public static Set<String> inside(String letters) {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from + LETTERS <= letters.length(); from++) {
            found.add(letters.substring(from, from + LETTERS));
        }
        return found;
    }

    /** The piece every name has in which a syllable, or the initials from one on, begins with these letters. */
    public static String start(String letters) {
        return "^" + letters.substring(0, Math.min(LETTERS, letters.length()));
    }

    /**
     * The pieces names have that differ from the word in one character, wrong, missing or too many: for each character
     * the pieces of what stands before and behind it. None for a word of fewer than three.
     */
    public static List<Set<String>> near(String word) {
        int[] points = word.codePoints().toArray();
        List<Set<String>> alternatives = new ArrayList<>();
        for (int left = 0; points.length >= NEAR_FROM && left < points.length; left++) {
            Set<String> pieces = new LinkedHashSet<>();
            pieces.addAll(parts(points, 0, left));
            pieces.addAll(parts(points, left + 1, points.length));
            alternatives.add(pieces);
        }
        return alternatives;
    }

    private static Set<String> parts(int[] points, int from, int to) {
        return from == to ? Set.of() : within(new String(points, from, to - from));
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
