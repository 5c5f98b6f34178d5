package org.linli.search.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.search.text.Syllables;

/**
 * How a name is read: combinations of its characters' readings in pinyin without tones, the likely one first, as far as
 * anybody types. Letters and
 * digits stand for themselves, other signs are left out.
 */
final class Readings {

    /** Of a short name so many combinations are kept; of a longer one, such as a title, the likely one only. */
    static final int MOST = 16;

    static final int SHORT = 16;

    /** From so many of the first syllables on a reading can be typed, and so far: a title is a sentence. */
    private static final int SYLLABLES = 24;

    private Readings() {}

    /** @param word in normal form */
    static Set<List<String>> of(String word) {
        int most = word.length() <= SHORT ? MOST : 1;
        Set<List<String>> readings = Set.of(List.of());
        for (int at = 0; at < word.length(); at++) {
            List<String> choices = choices(word.charAt(at));
            if (!choices.isEmpty()) {
                readings = longer(readings, choices, most);
            }
        }
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .map(reading -> reading.subList(0, Math.min(SYLLABLES, reading.size())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> choices(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? List.of(String.valueOf(character)) : List.of();
        }
        return Syllables.of(character).stream().distinct().toList();
    }

    private static Set<List<String>> longer(Set<List<String>> readings, List<String> choices, int most) {
        Set<List<String>> longer = new LinkedHashSet<>();
        for (String choice : choices) {
            for (List<String> reading : readings) {
                if (longer.size() < most) {
                    longer.add(
                            Stream.concat(reading.stream(), Stream.of(choice)).toList());
                }
            }
        }
        return longer;
    }
}
