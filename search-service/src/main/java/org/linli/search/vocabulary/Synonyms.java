package org.linli.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.search.text.Normaliser;

/**
 * An edition made ready to read queries by. Words are looked for in the query's normal form from left to right, the
 * longest first, so that nothing is replaced within a longer word that the vocabulary knows: 业委会 is not read where
 * 业委会主任 is a word. Decision 0061 says why this is done in the query and not by an analyzer.
 */
public final class Synonyms {

    /** No words at all: every query has one reading. */
    public static final Synonyms NONE = of(List.of());

    /** What each replaced word leaves of a match's weight; docs/relevance.md has the figures. */
    static final double REPLACED = 0.8;

    /** Longer queries say by themselves what they are about. Characters. */
    static final int LONGEST_READ = 64;

    /** Each costs the index one more query. */
    static final int MOST_READINGS = 6;

    /** Words of a query that are replaced at all, from its beginning. */
    private static final int MOST_REPLACED = 3;

    /** The others that are found by a word. */
    private final Map<String, List<String>> found;

    private final Set<String> kept;
    private final int longest;

    private Synonyms(Map<String, List<String>> found, Set<String> kept) {
        this.found = Map.copyOf(found);
        this.kept = Set.copyOf(kept);
        this.longest = Stream.concat(found.keySet().stream(), kept.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** @param entries that keep the rules beside each other */
    public static Synonyms of(Collection<VocabularyEntry> entries) {
        Map<String, List<String>> found = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (VocabularyEntry entry : entries) {
            List<String> words = VocabularyEntry.normalised(entry.words());
            if (entry.kind() == EntryKind.WORD) {
                kept.addAll(words);
            }
            for (String asked : entry.asked()) {
                found.put(
                        asked,
                        words.stream().filter(word -> !word.equals(asked)).toList());
            }
        }
        return new Synonyms(found, kept);
    }

    /** The query as typed first, then with one word replaced, then with more: {@value #MOST_READINGS} at most. */
    public List<Reading> readings(String typed) {
        String text = Normaliser.normalise(typed);
        if (longest == 0 || text.codePointCount(0, text.length()) > LONGEST_READ) {
            return List.of(Reading.asTyped(typed));
        }
        List<Match> matches = matches(text);
        List<Wording> wordings = new ArrayList<>(List.of(new Wording(text, 0)));
        // From the end, so that what was found before a replaced word stays where it is.
        matches.stream()
                .filter(match -> found.containsKey(match.word()))
                .limit(MOST_REPLACED)
                .toList()
                .reversed()
                .forEach(match -> wordings.addAll(replaced(wordings, match)));
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(typed, 1, words(matches)));
        wordings.stream()
                .filter(wording -> wording.replaced() > 0)
                .sorted(Comparator.comparingInt(Wording::replaced))
                .limit(MOST_READINGS - 1L)
                .map(wording -> new Reading(
                        wording.text(), Math.pow(REPLACED, wording.replaced()), words(matches(wording.text()))))
                .forEach(readings::add);
        return List.copyOf(readings);
    }

    private List<Wording> replaced(List<Wording> wordings, Match match) {
        return wordings.stream()
                .flatMap(wording -> found.getOrDefault(match.word(), List.of()).stream()
                        .map(other -> new Wording(match.replacedIn(wording.text(), other), wording.replaced() + 1)))
                .toList();
    }

    private List<String> words(List<Match> matches) {
        return matches.stream()
                .map(Match::word)
                .filter(kept::contains)
                .distinct()
                .toList();
    }

    private List<Match> matches(String text) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String word = wordAt(text, at);
            if (!word.isEmpty()) {
                matches.add(new Match(word, at));
            }
            at += word.isEmpty() ? Character.charCount(text.codePointAt(at)) : word.length();
        }
        return matches;
    }

    /** The longest that begins here; empty when none does. */
    private String wordAt(String text, int at) {
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            String word = text.substring(at, end);
            if ((found.containsKey(word) || kept.contains(word)) && !isCut(text, at) && !isCut(text, end)) {
                return word;
            }
        }
        return "";
    }

    /** Whether letters or digits that are written as one word go on across this border: wifi is not in wifi6. */
    private static boolean isCut(String text, int border) {
        return border > 0
                && border < text.length()
                && isOfAWord(text.codePointBefore(border))
                && isOfAWord(text.codePointAt(border));
    }

    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    private record Match(String word, int at) {
        String replacedIn(String text, String other) {
            return text.substring(0, at) + other + text.substring(at + word.length());
        }
    }

    private record Wording(String text, int replaced) {}
}
