package org.linli.search.likeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.search.opinion.Opinion;

/** What the nearest opinions say of a question each of them may answer. */
final class Votes {

    private static final int VOTERS = 20;

    /** The first one's vote is so many times that of one as far down. */
    private static final double FIRST = 5;

    /** Likeness that nobody has and that goes to nothing. */
    private static final double DOUBT = 0.5;

    private Votes() {}

    /**
     * What they say by themselves: the share of the votes that each answer got, the search's first ones having the most.
     * It is held back by what it takes to be believed, how alike they are: one distant neighbour alone convinces nobody.
     * So together they are less than 1.
     *
     * @param answer what one says; absent when it says nothing
     */
    static Map<String, Double> shares(List<SoundAlike.Like> likes, Function<Opinion, Optional<String>> answer) {
        List<SoundAlike.Like> voters = likes.stream()
                .filter(like -> answer.apply(like.opinion()).isPresent())
                .sorted(Comparator.comparingInt(SoundAlike.Like::rank))
                .limit(VOTERS)
                .toList();
        Map<String, Double> votes = new HashMap<>();
        double all = 0;
        double alike = 0;
        for (int at = 0; at < voters.size(); at++) {
            SoundAlike.Like voter = voters.get(at);
            double vote = 1 / (FIRST + at);
            votes.merge(answer.apply(voter.opinion()).orElseThrow(), vote, Double::sum);
            all += vote;
            alike += voter.likeness();
        }
        double held = alike / (DOUBT + alike) / all;
        votes.replaceAll((_, vote) -> vote * held);
        return votes;
    }

    /**
     * What they have to say beside what was learned: only those that are much alike count, since what others say is known
     * already. Each votes with the cube of its likeness.
     */
    static Map<String, Double> evidence(List<SoundAlike.Like> likes, Function<Opinion, Optional<String>> answer) {
        Map<String, Double> votes = new HashMap<>();
        likes.forEach(like -> answer.apply(like.opinion())
                .ifPresent(said -> votes.merge(said, Math.pow(like.likeness(), 3), Double::sum)));
        return votes;
    }
}
