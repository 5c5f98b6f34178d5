package org.linli.search.query;

import java.util.BitSet;
import java.util.List;

/**
 * How much texts are like a question by the characters they share: the cosine of the two sets, each character weighed by
 * how few of these texts have it. What all of them have, since the index found them by it, weighs nothing here; what
 * sets one apart weighs most. So nothing beside the texts themselves has to be known.
 */
final class Likeness {

    private final BitSet question;
    private final double[] squares;
    private final double length;

    /**
     * @param question the characters asked for
     * @param texts the characters of each text that is compared
     */
    Likeness(BitSet question, List<BitSet> texts) {
        this.question = question;
        this.squares = squares(question, texts);
        this.length = Math.sqrt(sum(question));
    }

    /** @return 0 when nothing that tells them apart is shared, up to 1 */
    double of(BitSet text) {
        BitSet shared = (BitSet) question.clone();
        shared.and(text);
        double lengths = length * Math.sqrt(sum(text));
        return lengths == 0 ? 0 : sum(shared) / lengths;
    }

    private double sum(BitSet characters) {
        double sum = 0;
        for (int at = characters.nextSetBit(0); at >= 0; at = characters.nextSetBit(at + 1)) {
            sum += squares[at];
        }
        return sum;
    }

    /** The square of each character's weight: the logarithm that BM25 weighs a word by. */
    private static double[] squares(BitSet question, List<BitSet> texts) {
        int highest = texts.stream().mapToInt(BitSet::length).max().orElse(0);
        int[] having = new int[Math.max(highest, question.length())];
        for (BitSet text : texts) {
            for (int at = text.nextSetBit(0); at >= 0; at = text.nextSetBit(at + 1)) {
                having[at]++;
            }
        }
        double[] byCount = new double[texts.size() + 1];
        for (int count = 0; count < byCount.length; count++) {
            double weight = Math.log(1 + (texts.size() - count + 0.5) / (count + 0.5));
            byCount[count] = weight * weight;
        }
        double[] squares = new double[having.length];
        for (int at = 0; at < having.length; at++) {
            squares[at] = byCount[having[at]];
        }
        return squares;
    }
}
