package org.linli.search.likeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.search.learning.Guess;

/** Puts suggestions in order; and what was learned beside what the nearest say. */
final class Weighing {

    /**
     * What was learned counts as much as four opinions that say the very same. Chosen on opinions that the measurement does
     * not ask for: docs/suggestions.md.
     */
    private static final double LEARNED = 4;

    private static final int MOST = 3;
    /** A probability that was learned says something however small; votes do not. */
    private static final double LEAST_LEARNED = 0.02;

    private static final double LEAST_VOTED = 0.1;

    private Weighing() {}

    /**
     * The probability of each answer, together at most 1.
     *
     * @param learned what was learned
     * @param evidence how much the nearest have to say for each answer
     */
    private static Map<String, Double> together(List<Guess> learned, Map<String, Double> evidence) {
        double all =
                LEARNED + evidence.values().stream().mapToDouble(vote -> vote).sum();
        Map<String, Double> together = new HashMap<>();
        learned.forEach(guess -> together.merge(guess.answer(), LEARNED * guess.probability() / all, Double::sum));
        evidence.forEach((answer, vote) -> together.merge(answer, vote / all, Double::sum));
        return together;
    }

    /** By both, the surest first, at most three, none under 0.02. */
    static List<OpinionSuggestions.Suggestion> byBoth(List<Guess> learned, Map<String, Double> evidence) {
        return surest(together(learned, evidence), LEAST_LEARNED);
    }

    /** By the nearest alone, the surest first, at most three, none under 0.1. */
    static List<OpinionSuggestions.Suggestion> byNearest(Map<String, Double> shares) {
        return surest(shares, LEAST_VOTED);
    }

    private static List<OpinionSuggestions.Suggestion> surest(Map<String, Double> confidences, double least) {
        return confidences.entrySet().stream()
                .map(each -> new OpinionSuggestions.Suggestion(each.getKey(), each.getValue()))
                .filter(suggestion -> suggestion.confidence() >= least)
                .sorted(Comparator.comparingDouble(OpinionSuggestions.Suggestion::confidence)
                        .reversed()
                        .thenComparing(OpinionSuggestions.Suggestion::value))
                .limit(MOST)
                .toList();
    }
}
