package org.linli.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.platform.places.Place;
import org.linli.search.text.Syllables;

/**
 * What opinions say, as far as a speller and somebody who types can use it: their texts, which pairs of characters more
 * than one of them has, and of which places they are. What only one says is nobody's parlance and shows up nowhere.
 */
final class Parlance {

    static final Parlance EMPTY = new Parlance(List.of());

    /** How many opinions must say it. */
    private static final int COMMON = 2;

    /** Beginnings that so many different characters follow are gone on from, those that most write first. */
    private static final int BRANCHES = 12;

    private final List<String> texts;
    private final List<Place> places;
    private final Map<Integer, Integer> pairs;

    Parlance(Collection<String> texts) {
        this(texts, List.of());
    }

    /**
     * @param texts each of one opinion, in the normal form
     * @param places of which they are, and those above them within the scope
     */
    Parlance(Collection<String> texts, Collection<Place> places) {
        this.texts = List.copyOf(texts);
        this.places = List.copyOf(places);
        Map<Integer, Integer> counted = new HashMap<>();
        for (String text : this.texts) {
            Set<Integer> said = new HashSet<>();
            for (int at = 0; at + 1 < text.length(); at++) {
                said.add(key(text.charAt(at), text.charAt(at + 1)));
            }
            said.forEach(pair -> counted.merge(pair, 1, Integer::sum));
        }
        counted.values().removeIf(count -> count < COMMON);
        this.pairs = Map.copyOf(counted);
    }

    List<Place> places() {
        return places;
    }

    private static int key(char first, char second) {
        return (first << Character.SIZE) | second;
    }

    /** How many say these two characters next to each other; 0 when but one does. */
    int count(char first, char second) {
        return pairs.getOrDefault(key(first, second), 0);
    }

    /** A pair of characters that several say. */
    record Pair(char first, char second, int count) {}

    void forEachPair(Consumer<Pair> consumer) {
        pairs.forEach((key, count) ->
                consumer.accept(new Pair((char) (key >> Character.SIZE), (char) key.intValue(), count)));
    }

    /**
     * The words of two or more characters that are read so and that most say.
     *
     * @param letters pinyin without tones, a to z
     */
    Optional<String> heard(String letters) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            Set<String> said = new HashSet<>();
            for (int at = 0; at < text.length(); at++) {
                int end = Syllables.end(text, at, letters);
                if (end > at + 1) {
                    said.add(text.substring(at, end));
                }
            }
            said.forEach(words -> counts.merge(words, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= COMMON)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Words that somebody may go on to, and how many opinions say them. */
    record Phrase(String words, int count) {}

    /**
     * Goes on from what was typed as long as most that say so far also say the next character: 电 becomes 电梯 and 电动车.
     *
     * @param typed in the normal form
     * @param longest characters of a phrase
     * @param most phrases, those that most say first
     */
    List<Phrase> goingOn(String typed, int longest, int most) {
        List<Phrase> phrases = new ArrayList<>();
        grow(typed, Integer.MAX_VALUE, longest, phrases);
        return phrases.stream()
                .filter(phrase -> phrase.words().length() > typed.length())
                .sorted(Comparator.comparingInt(Phrase::count).reversed().thenComparing(Phrase::words))
                .limit(most)
                .toList();
    }

    private void grow(String words, int saying, int longest, List<Phrase> phrases) {
        Map<Character, Integer> next = words.length() < longest ? next(words) : Map.of();
        boolean goesOn = false;
        boolean first = saying == Integer.MAX_VALUE;
        List<Map.Entry<Character, Integer>> mostFirst = next.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
                .limit(BRANCHES)
                .toList();
        for (Map.Entry<Character, Integer> entry : mostFirst) {
            if (entry.getValue() >= COMMON && (first || entry.getValue() * 2 >= saying)) {
                goesOn |= !first;
                grow(words + entry.getKey(), entry.getValue(), longest, phrases);
            }
        }
        if (!goesOn && !first) {
            phrases.add(new Phrase(words, saying));
        }
    }

    /** The Chinese characters that follow, by how many opinions have them there. */
    private Map<Character, Integer> next(String words) {
        return texts.stream()
                .flatMap(text -> following(text, words).stream())
                .collect(Collectors.toMap(character -> character, _ -> 1, Integer::sum));
    }

    private static Set<Character> following(String text, String words) {
        Set<Character> following = new HashSet<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (end < text.length() && Character.isIdeographic(text.charAt(end))) {
                following.add(text.charAt(end));
            }
        }
        return following;
    }
}
