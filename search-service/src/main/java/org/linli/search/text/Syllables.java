package org.linli.search.text;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How single characters are read in pinyin, without tones: every reading, since nobody says which one is meant. From the
 * dictionary that HanLP carries, read as a file: its classes would keep all its words in memory for what a table of
 * characters does.
 */
public final class Syllables {

    private static final String DICTIONARY = "/data/dictionary/pinyin/pinyin.txt";

    private Syllables() {}

    /** Read when it is first needed: most instances never hear a misspelling. */
    private static final class Table {
        static final Map<Character, List<String>> READINGS = readings();
    }

    /** The likely one first; none for what is no Chinese character. */
    public static List<String> of(char character) {
        return Table.READINGS.getOrDefault(character, List.of());
    }

    /** Whether both can sound the same. */
    public static boolean alike(char one, char other) {
        return of(one).stream().anyMatch(of(other)::contains);
    }

    /**
     * Where the characters end that are read exactly so from here on; −1 when they are not.
     *
     * @param letters a to z, without spaces
     */
    public static int end(String text, int from, String letters) {
        if (letters.isEmpty()) {
            return from;
        }
        if (from < text.length()) {
            for (String syllable : of(text.charAt(from))) {
                if (letters.startsWith(syllable)) {
                    int end = end(text, from + 1, letters.substring(syllable.length()));
                    if (end >= 0) {
                        return end;
                    }
                }
            }
        }
        return -1;
    }

    /** Whether somebody who types these letters may be about to write this: whole syllables or their beginnings. */
    public static boolean begins(String text, String letters) {
        if (letters.isEmpty()) {
            return true;
        }
        return !text.isEmpty()
                && of(text.charAt(0)).stream().anyMatch(syllable -> {
                    int same = common(syllable, letters);
                    for (int length = same; length > 0; length--) {
                        if (begins(text.substring(1), letters.substring(length))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static int common(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> readings = new HashMap<>();
        try (InputStream file = HanLP.class.getResourceAsStream(DICTIONARY)) {
            if (file == null) {
                throw new IllegalStateException("hanlp no longer carries " + DICTIONARY);
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.indexOf('=') == 1)
                    .forEach(line -> readings.put(line.charAt(0), syllables(line.substring(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(readings);
    }

    /** {@code zhong4,chong2} without tones. */
    private static List<String> syllables(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(syllable -> syllable.replaceAll("\\d", "").intern())
                .distinct()
                .toList();
    }
}
