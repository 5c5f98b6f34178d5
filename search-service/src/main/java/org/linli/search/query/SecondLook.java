package org.linli.search.query;

import java.util.Comparator;
import java.util.List;
import org.linli.search.opinion.OpinionId;
import org.linli.search.text.CharacterSet;
import org.linli.search.vocabulary.Reading;

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

    /**
     * The best first; equal ones as they came.
     *
     * @param question in every way that it can be read; a candidate is compared with the one that it is most like
     */
    static List<OpinionId> order(List<Reading> question, List<Candidate> candidates) {
        double best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        List<Read> read = candidates.stream().map(Read::of).toList();
        Likeness likeness = Likeness.among(read.stream().map(Read::whole).toList());
        List<Asked> asked = question.stream()
                .map(reading -> new Asked(likeness.weighed(CharacterSet.of(reading.text())), reading.weight()))
                .toList();
        return read.stream()
                .map(candidate -> new Ranked(candidate.id(), closeness(likeness, candidate, best, asked)))
                .sorted(Comparator.comparingDouble(Ranked::closeness).reversed())
                .map(Ranked::id)
                .toList();
    }

    private static double closeness(Likeness likeness, Read candidate, double best, List<Asked> readings) {
        double score = best > 0 ? candidate.score() / best : 0;
        Likeness.Weighed whole = likeness.weighed(candidate.whole());
        List<Likeness.Weighed> fields =
                candidate.fields().stream().map(likeness::weighed).toList();
        double closest = 0;
        for (Asked reading : readings) {
            double bestField = 0;
            for (Likeness.Weighed field : fields) {
                bestField = Math.max(bestField, likeness.between(reading.characters(), field));
            }
            double close = WHOLE * likeness.between(reading.characters(), whole) + BEST_FIELD * bestField;
            closest = Math.max(closest, reading.weight() * close);
        }
        return score + closest;
    }

    /** One reading of the question, and what likeness to it counts. */
    private record Asked(Likeness.Weighed characters, double weight) {}

    /** A candidate as the characters it has. */
    private record Read(OpinionId id, double score, List<CharacterSet> fields, CharacterSet whole) {

        static Read of(Candidate candidate) {
            List<CharacterSet> fields =
                    candidate.fields().stream().map(CharacterSet::of).toList();
            return new Read(candidate.id(), candidate.score(), fields, CharacterSet.ofAll(fields));
        }
    }

    private record Ranked(OpinionId id, double closeness) {}
}
