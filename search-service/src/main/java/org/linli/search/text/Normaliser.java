package org.linli.search.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * The length of the longest entry that starts with a character, 0 for most; indexed by UTF-16 code unit, so that text
     * passes at array speed.
     */
    private static final byte[] LONGEST = longest();

    /** What a character becomes by itself; indexed like the lengths. Commas and full stops are in every sentence. */
    private static final @Nullable String[] ALONE = alone();

    private static final int LONGEST_REPLACEMENT =
            TABLE.values().stream().mapToInt(String::length).max().orElse(0);

    private Normaliser() {}

    /**
     * The comparable form, and where each of its characters comes from. Its length may differ from the original's (㈱
     * becomes three characters).
     *
     * @param text the comparable form
     * @param starts for each of its characters where the original ones begin that it stands for
     * @param ends and where they end
     */
    @SuppressWarnings("ArrayRecordComponent") // read once by whoever asked, never compared
    record Mapped(String text, int[] starts, int[] ends) {}

    /** The comparable form. Its length may differ from the original's. */
    public static String normalise(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        normalise(text, normal, (from, to) -> {});
        return normal.toString();
    }

    static Mapped mapped(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        var origin = new Object() {
            int[] starts = new int[text.length() + LONGEST_REPLACEMENT];
            int[] ends = new int[text.length() + LONGEST_REPLACEMENT];
            int filled;
        };
        normalise(text, normal, (from, to) -> {
            if (normal.length() > origin.starts.length) {
                origin.starts = Arrays.copyOf(origin.starts, normal.length() * 2);
                origin.ends = Arrays.copyOf(origin.ends, normal.length() * 2);
            }
            Arrays.fill(origin.starts, origin.filled, normal.length(), from);
            Arrays.fill(origin.ends, origin.filled, normal.length(), to);
            origin.filled = normal.length();
        });
        return new Mapped(normal.toString(), origin.starts, origin.ends);
    }

    /** Hears after each step which stretch of the original was written last. */
    @FunctionalInterface
    private interface Tracing {
        void wrote(int from, int to);
    }

    private static void normalise(String text, StringBuilder normal, Tracing tracing) {
        int at = 0;
        while (at < text.length()) {
            int length = longestEntry(text, at);
            int from = at;
            if (length == 0) {
                normal.append(text.charAt(at++));
            } else if (length == 1) {
                normal.append(ALONE[text.charAt(at++)]);
            } else {
                normal.append(LOOKUP.get(text.substring(at, at + length)));
                at += length;
            }
            tracing.wrote(from, at);
        }
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
        char first = text.charAt(at);
        for (int length = Math.min(LONGEST[first], text.length() - at); length > 1; length--) {
            if (LOOKUP.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return ALONE[first] == null ? 0 : 1;
    }

    private static byte[] longest() {
        byte[] longest = new byte[Character.MAX_VALUE + 1];
        TABLE.keySet().forEach(key -> {
            char first = key.charAt(0);
            longest[first] = (byte) Math.max(longest[first], key.length());
        });
        return longest;
    }

    private static @Nullable String[] alone() {
        @Nullable String[] alone = new @Nullable String[Character.MAX_VALUE + 1];
        TABLE.forEach((from, to) -> {
            if (from.length() == 1) {
                alone[from.charAt(0)] = to;
            }
        });
        return alone;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 6);
        text.chars().forEach(unit -> escaped.append("\\u").append(String.format("%04x", unit)));
        return escaped.toString();
    }
}
