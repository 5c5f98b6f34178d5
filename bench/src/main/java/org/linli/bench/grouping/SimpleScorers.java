package org.linli.bench.grouping;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.bench.grouping.PairScorer.Message;

/** Scorers that anybody has in ten lines: what the suite's own has to beat. */
final class SimpleScorers {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

    private SimpleScorers() {}

    static List<PairScorer> all(Collection<Message> messages) {
        Map<String, Double> weights = weights(messages);
        return List.of(
                scorer("same text", (one, other) -> one.text().equals(other.text()) ? 1 : 0),
                scorer("Jaccard of titles", (one, other) -> jaccard(one.titleWords(), other.titleWords())),
                scorer("Jaccard of title and text", (one, other) -> jaccard(one.words(), other.words())),
                scorer("shared by the shorter one", (one, other) -> containment(one.words(), other.words())),
                scorer("cosine by rarity", (one, other) -> cosine(one.words(), other.words(), weights)),
                scorer(
                        "Jaccard of title and text, or its number named",
                        (one, other) -> namesNumber(one, other) ? 1 : jaccard(one.words(), other.words())));
    }

    /** Whether one of the two names the number of the other. */
    static boolean namesNumber(Message one, Message other) {
        return !Collections.disjoint(longNumbers(one.text()), longNumbers(other.number()))
                || !Collections.disjoint(longNumbers(other.text()), longNumbers(one.number()));
    }

    private static Set<String> longNumbers(String text) {
        return LONG_NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** What both have of what either has. */
    static double jaccard(Set<String> one, Set<String> other) {
        long shared = shared(one, other);
        long either = one.size() + other.size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** What both have of what the shorter one has. */
    static double containment(Set<String> one, Set<String> other) {
        int shorter = Math.min(one.size(), other.size());
        return shorter == 0 ? 0 : (double) shared(one, other) / shorter;
    }

    /** The angle between the two, each word weighing more the rarer it is. */
    static double cosine(Set<String> one, Set<String> other, Map<String, Double> weights) {
        double shared = one.stream()
                .filter(other::contains)
                .mapToDouble(word -> square(weights, word))
                .sum();
        double lengths = Math.sqrt(length(one, weights) * length(other, weights));
        return lengths == 0 ? 0 : shared / lengths;
    }

    private static double length(Set<String> words, Map<String, Double> weights) {
        return words.stream().mapToDouble(word -> square(weights, word)).sum();
    }

    private static double square(Map<String, Double> weights, String word) {
        double weight = weights.getOrDefault(word, 0.0);
        return weight * weight;
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private static Map<String, Double> weights(Collection<Message> messages) {
        Map<String, Integer> counts = new HashMap<>();
        messages.forEach(message -> message.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, count) -> weights.put(word, Math.log((messages.size() + 1.0) / count)));
        return weights;
    }

    private static PairScorer scorer(String name, ToDoubleBiFunction<Message, Message> score) {
        return new PairScorer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double score(Message one, Message other) {
                return score.applyAsDouble(one, other);
            }
        };
    }
}
