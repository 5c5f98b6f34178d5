package org.linli.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A long text in pieces that can be shown by themselves. */
final class Passages {

    /** From one character of the original up to behind another. */
    record Stretch(int from, int to) {}

    private static final String SENTENCE_ENDS = "。！？!?；;\n";
    private static final String PAUSES = "，,、：: ";

    /** What a second occurrence of the same counts beside the first. */
    private static final double AGAIN = 0.1;

    private Passages() {}

    /** Sentences, together as long as they fit; a longer one is cut at a pause. */
    static List<Stretch> of(String text, int most) {
        List<Stretch> passages = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from, most);
            passages.add(new Stretch(from, to));
            from = to;
        }
        return passages;
    }

    static Stretch beginning(String text, int most) {
        return new Stretch(0, whole(text, Math.min(text.length(), most)));
    }

    private static int end(String text, int from, int most) {
        int limit = from + most;
        if (limit >= text.length()) {
            return text.length();
        }
        int sentence = lastOf(SENTENCE_ENDS, text, from, limit);
        int pause = sentence > from ? sentence : lastOf(PAUSES, text, from, limit);
        return pause > from ? pause : whole(text, limit);
    }

    /** Behind the last of these characters, or the beginning when there is none. */
    private static int lastOf(String characters, String text, int from, int limit) {
        for (int at = limit; at > from; at--) {
            if (characters.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return from;
    }

    /** Never within one of two code units. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Those with most of what was looked for, in the order of the text; none that has nothing of it. */
    static List<Stretch> best(List<Stretch> passages, List<Marking.Hit> hits, int most) {
        Map<Stretch, Double> worth = new LinkedHashMap<>();
        passages.forEach(passage -> worth.put(passage, worth(passage, hits)));
        return passages.stream()
                .filter(passage -> worth.getOrDefault(passage, 0.0) > 0)
                .sorted(Comparator.comparingDouble((Stretch passage) -> worth.getOrDefault(passage, 0.0))
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(Stretch::from))
                .toList();
    }

    private static double worth(Stretch passage, List<Marking.Hit> hits) {
        Set<String> seen = new HashSet<>();
        double sum = 0;
        for (Marking.Hit hit : hits) {
            if (hit.from() >= passage.from() && hit.to() <= passage.to()) {
                sum += seen.add(hit.piece()) ? 1 : AGAIN;
            }
        }
        return sum;
    }
}
