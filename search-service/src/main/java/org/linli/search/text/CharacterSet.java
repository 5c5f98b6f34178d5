package org.linli.search.text;

import java.util.BitSet;

/**
 * Which characters a text has, each once, in their comparable form; letters and digits in a row are one word and count
 * as one. Where in the text, and how often, is forgotten on purpose: that is what the index knows already.
 */
public final class CharacterSet {

    /**
     * Words share the numbers below the first ideograph. Two that fall on one number are taken for the same, which a
     * hundred texts hardly ever meet and no order depends on alone.
     */
    private static final int WORDS = 0x2E00;

    private CharacterSet() {}

    /** @return code points of its ideographs, and a number below all of them for each word */
    public static BitSet of(String text) {
        BitSet characters = new BitSet();
        String normal = Normaliser.normalise(text);
        int word = -1;
        int at = 0;
        while (at < normal.length()) {
            int character = normal.codePointAt(at);
            boolean inWord = !Character.isIdeographic(character) && Character.isLetterOrDigit(character);
            if (inWord && word < 0) {
                word = at;
            } else if (!inWord) {
                addWord(characters, normal, word, at);
                word = -1;
                if (Character.isIdeographic(character)) {
                    characters.set(character);
                }
            }
            at += Character.charCount(character);
        }
        addWord(characters, normal, word, at);
        return characters;
    }

    private static void addWord(BitSet characters, String text, int start, int end) {
        if (start >= 0) {
            characters.set(Math.floorMod(text.substring(start, end).hashCode(), WORDS));
        }
    }
}
