package org.linli.search.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.names.NameKeys;
import org.linli.search.text.Syllables;

/**
 * How a name is read: combinations of its characters' readings in pinyin without tones, the likely one first, as far as
 * anybody types. Letters and digits stand for themselves, other signs are left out.
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
        List<List<String>> characters = word.chars()
                .mapToObj(character -> choices((char) character))
                .filter(choices -> !choices.isEmpty())
                .toList();
        return NameKeys.readings(characters, word.length() <= SHORT ? MOST : 1).stream()
                .map(reading -> reading.subList(0, Math.min(SYLLABLES, reading.size())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> choices(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? List.of(String.valueOf(character)) : List.of();
        }
        return Syllables.of(character).stream().distinct().toList();
    }
}
