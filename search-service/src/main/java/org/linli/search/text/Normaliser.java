package org.linli.search.text;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Makes texts comparable: NFKC, full width → half width, Traditional → Simplified, lower case. The same on write and on
 * query; used directly where PostgreSQL answers, and handed to Elasticsearch as {@link #mappings()}.
 *
 * <p>Applies {@link CharacterTable} as Lucene's mapping character filter does: from left to right, the longest entry
 * that fits, never looking again at what was put in.
 */
public final class Normaliser {

    private static final SortedMap<String, String> TABLE = CharacterTable.replacements();
    private static final Map<String, String> LOOKUP = Map.copyOf(TABLE);
    private static final int LONGEST =
            TABLE.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** Whether a character starts an entry; indexed by UTF-16 code unit, so that most text passes at array speed. */
    private static final boolean[] STARTS = starts();

    private Normaliser() {}

    /** The comparable form. Its length may differ from the original's (㈱ becomes three characters). */
    public static String normalise(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = STARTS[text.charAt(at)] ? longestEntry(text, at) : 0;
            if (length == 0) {
                normal.append(text.charAt(at++));
            } else {
                normal.append(LOOKUP.get(text.substring(at, at + length)));
                at += length;
            }
        }
        return normal.toString();
    }

    /** Every entry as {@code from => to}, both as escapes, as Elasticsearch's mapping character filter reads them. */
    public static List<String> mappings() {
        return TABLE.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "=>" + escaped(entry.getValue()))
                .toList();
    }

    /** What is replaced by what; for tests that compare both sides. */
    static SortedMap<String, String> table() {
        return TABLE;
    }

    private static int longestEntry(String text, int at) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            if (LOOKUP.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[Character.MAX_VALUE + 1];
        TABLE.keySet().forEach(key -> starts[key.charAt(0)] = true);
        return starts;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 6);
        text.chars().forEach(unit -> escaped.append("\\u").append(String.format("%04x", unit)));
        return escaped.toString();
    }
}
