package org.linli.search.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each character is replaced by before texts are compared: NFKC (and with it full width → half width), Traditional
 * → Simplified, lower case, all in one table.
 *
 * <p>One table, because Elasticsearch has to apply it as a mapping character filter: only that keeps the offsets of the
 * original, so that a highlight of 電梯 marks 電梯. The stock server has no ICU, and steps done one after the other could
 * not be compared with what Java does; a table can, entry by entry.
 */
final class CharacterTable {

    /**
     * Where the dictionary keeps a Traditional character that stands for two words, and keeping it would part what a
     * resident means to find together: 沿著 and 沿着. Both sides are folded alike, so 著名 still finds 著名.
     */
    private static final Map<String, String> FOLDED = Map.of("著", "着");

    private static final String DICTIONARY = "/data/dictionary/TSCharacters.txt";

    private static final int FIRST_HANGUL_SYLLABLE = 0xAC00;
    private static final int LAST_HANGUL_SYLLABLE = 0xD7A3;

    private CharacterTable() {}

    /** Every replacement, in code unit order. Keys are one character, or one with the marks that compose with it. */
    static SortedMap<String, String> replacements() {
        Map<Integer, String> simplified = simplified();
        SortedMap<String, String> table = new TreeMap<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                continue;
            }
            String original = Character.toString(codePoint);
            String normal = normal(original, simplified);
            if (!normal.equals(original)) {
                table.put(original, normal);
            }
            addComposition(table, codePoint, normal);
        }
        return table;
    }

    /** A letter typed as base and mark (e + ´) is the same as the composed one (é). Hangul is left to itself. */
    private static void addComposition(Map<String, String> table, int codePoint, String normal) {
        if (codePoint >= FIRST_HANGUL_SYLLABLE && codePoint <= LAST_HANGUL_SYLLABLE) {
            return;
        }
        String original = Character.toString(codePoint);
        String decomposed = Normalizer.normalize(original, Normalizer.Form.NFD);
        boolean composes = decomposed.codePointCount(0, decomposed.length()) > 1
                && Normalizer.normalize(decomposed, Normalizer.Form.NFC).equals(original);
        if (composes) {
            table.put(decomposed, normal);
            int lastMark = decomposed.offsetByCodePoints(decomposed.length(), -1);
            String partly = Normalizer.normalize(decomposed.substring(0, lastMark), Normalizer.Form.NFC);
            table.put(partly + decomposed.substring(lastMark), normal);
        }
    }

    private static String normal(String text, Map<Integer, String> simplified) {
        String before = text;
        while (true) {
            StringBuilder after = new StringBuilder();
            Normalizer.normalize(before, Normalizer.Form.NFKC)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(c -> after.append(simplified.getOrDefault(c, Character.toString(c))));
            String now = after.toString();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    /** Traditional → Simplified, character by character, from OpenCC's dictionary as opencc4j carries it. */
    private static Map<Integer, String> simplified() {
        Map<Integer, String> simplified = new HashMap<>();
        try (InputStream file = ZhConverterUtil.class.getResourceAsStream(DICTIONARY)) {
            if (file == null) {
                throw new IllegalStateException("opencc4j no longer carries " + DICTIONARY);
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("[\t ]+", -1))
                    .filter(line -> line.length >= 2)
                    .forEach(line -> simplified.put(line[0].codePointAt(0), choose(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FOLDED.forEach((from, to) -> simplified.put(from.codePointAt(0), to));
        return simplified;
    }

    /**
     * The usual form comes first. Where that is the character itself (乾: 乾 or 干) the other one is taken: 乾淨 must find
     * 干净, and 乾隆 is folded on both sides.
     */
    private static String choose(String[] line) {
        return line[1].equals(line[0]) && line.length > 2 ? line[2] : line[1];
    }
}
