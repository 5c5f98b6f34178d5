package org.linli.search.query;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.linli.search.opinion.OpinionId;
import org.linli.search.text.CharacterSet;

/**
 * The second stage of the order by relevance: the index finds and ranks by pairs of characters, and the first of what it
 * found are put in order once more by how {@link Likeness like} the question they are, as a whole and in their best
 * field. docs/relevance.md has the figures for every number here and for what was left out.
 */
final class SecondLook {

    /** Weight of the whole text's likeness beside the index's score, of which the best candidate's counts as 1. */
    private static final double WHOLE = 0.4;

    /** Weight of the likeness of title, text or reply alone, whichever has most: an answer in few words is one too. */
    private static final double BEST_FIELD = 0.4;

    private SecondLook() {}

    /**
     * A hit of the index.
     *
     * @param score the index's
     * @param fields title, text and reply, as far as there are any
     */
    record Candidate(OpinionId id, double score, List<String> fields) {
        Candidate {
            fields = List.copyOf(fields);
        }
    }

    /** The best first; equal ones as they came. */
    static List<OpinionId> order(String question, List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        List<Read> read = candidates.stream().map(Read::of).toList();
        Likeness likeness = new Likeness(
                CharacterSet.of(question), read.stream().map(Read::whole).toList());
        return read.stream()
                .map(candidate -> new Ranked(candidate.id(), closeness(candidate, best, likeness)))
                .sorted(Comparator.comparingDouble(Ranked::closeness).reversed())
                .map(Ranked::id)
                .toList();
    }

    private static double closeness(Read candidate, double best, Likeness likeness) {
        double score = best > 0 ? candidate.score() / best : 0;
        double bestField =
                candidate.fields().stream().mapToDouble(likeness::of).max().orElse(0);
        return score + WHOLE * likeness.of(candidate.whole()) + BEST_FIELD * bestField;
    }

    /** A candidate as the characters it has. */
    private record Read(OpinionId id, double score, List<BitSet> fields, BitSet whole) {

        static Read of(Candidate candidate) {
            List<BitSet> fields =
                    candidate.fields().stream().map(CharacterSet::of).toList();
            BitSet whole = new BitSet();
            fields.forEach(whole::or);
            return new Read(candidate.id(), candidate.score(), fields, whole);
        }
    }

    private record Ranked(OpinionId id, double closeness) {}
}
