package org.linli.search.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a text has, each once, in their comparable form; letters and digits in a row are one word and count
 * as one. Where in the text, and how often, is forgotten on purpose: that is what the index knows already.
 *
 * <p>Numbers in ascending order: a hundred texts are compared for each search, and a set of bits that reaches up to the
 * ideographs has six hundred words for the forty characters of a text.
 */
public final class CharacterSet {

    /**
     * Words share the numbers below the first ideograph. Two that fall on one number are taken for the same, which a
     * hundred texts hardly ever meet and no order depends on alone.
     */
    private static final int WORDS = 0x2E00;

    private final int[] characters;

    private CharacterSet(int[] characters) {
        this.characters = characters;
    }

    /** Its ideographs as code points, and a number below all of them for each word. */
    public static CharacterSet of(String text) {
        String normal = Normaliser.normalise(text);
        int[] characters = new int[normal.length()];
        int filled = 0;
        int word = -1;
        int at = 0;
        while (at < normal.length()) {
            int character = normal.codePointAt(at);
            boolean ideograph = Character.isIdeographic(character);
            boolean inWord = !ideograph && Character.isLetterOrDigit(character);
            if (inWord && word < 0) {
                word = at;
            } else if (!inWord) {
                if (word >= 0) {
                    characters[filled++] = numberOf(normal, word, at);
                    word = -1;
                }
                if (ideograph) {
                    characters[filled++] = character;
                }
            }
            at += Character.charCount(character);
        }
        if (word >= 0) {
            characters[filled++] = numberOf(normal, word, at);
        }
        return eachOnce(characters, filled);
    }

    /** What any of the sets has. */
    public static CharacterSet ofAll(Collection<CharacterSet> sets) {
        int[] together = new int[sets.stream().mapToInt(CharacterSet::size).sum()];
        int filled = 0;
        for (CharacterSet set : sets) {
            System.arraycopy(set.characters, 0, together, filled, set.characters.length);
            filled += set.characters.length;
        }
        return eachOnce(together, filled);
    }

    private static CharacterSet eachOnce(int[] characters, int filled) {
        Arrays.sort(characters, 0, filled);
        int kept = 0;
        for (int at = 0; at < filled; at++) {
            if (kept == 0 || characters[at] != characters[kept - 1]) {
                characters[kept++] = characters[at];
            }
        }
        return new CharacterSet(Arrays.copyOf(characters, kept));
    }

    private static int numberOf(String text, int start, int end) {
        return Math.floorMod(text.substring(start, end).hashCode(), WORDS);
    }

    /** How many there are. */
    public int size() {
        return characters.length;
    }

    /** One more than the highest number; 0 of none. */
    public int bound() {
        return characters.length == 0 ? 0 : characters[characters.length - 1] + 1;
    }

    /** Each of them in ascending order. */
    public void forEach(IntConsumer each) {
        for (int character : characters) {
            each.accept(character);
        }
    }

    /** Each that the other one has as well, in ascending order. Quickest when asked of the smaller one. */
    public void forEachIn(CharacterSet other, IntConsumer each) {
        int from = 0;
        for (int character : characters) {
            int found = Arrays.binarySearch(other.characters, from, other.characters.length, character);
            if (found >= 0) {
                each.accept(character);
            }
            from = found >= 0 ? found + 1 : -found - 1;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CharacterSet set && Arrays.equals(characters, set.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return Arrays.toString(characters);
    }
}
