package org.linli.search.likeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.search.opinion.Opinion;

/**
 * What the nearest opinions say of a question each of them may answer: each votes with its likeness. The confidence is the
 * share of the votes, held back by what it takes to be believed: one distant neighbour alone convinces nobody.
 */
final class Votes {

    private static final int VOTERS = 20;
    private static final int MOST = 3;
    private static final double LEAST = 0.1;

    /** Votes that nobody cast and that go to nothing. */
    private static final double DOUBT = 0.5;

    private Votes() {}

    /**
     * The surest first, at most three, none under 0.1.
     *
     * @param likes the most alike first
     * @param answer what one says; absent when it says nothing
     */
    static List<OpinionSuggestions.Suggestion> of(
            List<SoundAlike.Like> likes, Function<Opinion, Optional<String>> answer) {
        Map<String, Double> votes = new HashMap<>();
        likes.stream()
                .filter(like -> answer.apply(like.opinion()).isPresent())
                .limit(VOTERS)
                .forEach(like -> votes.merge(answer.apply(like.opinion()).orElseThrow(), like.likeness(), Double::sum));
        double all = DOUBT + votes.values().stream().mapToDouble(vote -> vote).sum();
        return votes.entrySet().stream()
                .map(vote -> new OpinionSuggestions.Suggestion(vote.getKey(), vote.getValue() / all))
                .filter(suggestion -> suggestion.confidence() >= LEAST)
                .sorted(Comparator.comparingDouble(OpinionSuggestions.Suggestion::confidence)
                        .reversed()
                        .thenComparing(OpinionSuggestions.Suggestion::value))
                .limit(MOST)
                .toList();
    }
}
