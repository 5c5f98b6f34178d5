package org.linli.search.query;

import java.util.Collection;
import org.linli.search.text.CharacterSet;

/**
 * How much texts are like a question by the characters they share: the cosine of the two sets, each character weighed by
 * how few of the compared texts have it. What all of them have, since the index found them by it, weighs nothing here;
 * what sets one apart weighs most. So nothing beside the texts themselves has to be known.
 */
final class Likeness {

    /** By character, the square of its weight; one that no compared text has is as rare as can be. */
    private final double[] squares;

    private final double unheard;

    private Likeness(double[] squares, double unheard) {
        this.squares = squares;
        this.unheard = unheard;
    }

    /** A set of characters, and how long it is by their weights. */
    record Weighed(CharacterSet characters, double length) {}

    /** @param texts the characters of each text that is compared */
    static Likeness among(Collection<CharacterSet> texts) {
        int[] having =
                new int[texts.stream().mapToInt(CharacterSet::bound).max().orElse(0)];
        texts.forEach(text -> text.forEach(character -> having[character]++));
        double[] byCount = new double[texts.size() + 1];
        for (int count = 0; count < byCount.length; count++) {
            // The logarithm that BM25 weighs a word by.
            double weight = Math.log(1 + (texts.size() - count + 0.5) / (count + 0.5));
            byCount[count] = weight * weight;
        }
        double[] squares = new double[having.length];
        for (int at = 0; at < having.length; at++) {
            squares[at] = byCount[having[at]];
        }
        return new Likeness(squares, byCount[0]);
    }

    Weighed weighed(CharacterSet characters) {
        Sum sum = new Sum();
        characters.forEach(sum::add);
        return new Weighed(characters, Math.sqrt(sum.value));
    }

    /** @return 0 when nothing that tells them apart is shared, up to 1 */
    double between(Weighed question, Weighed text) {
        double lengths = question.length() * text.length();
        if (lengths == 0) {
            return 0;
        }
        Sum shared = new Sum();
        question.characters().forEachIn(text.characters(), shared::add);
        return shared.value / lengths;
    }

    private final class Sum {
        private double value;

        void add(int character) {
            value += character < squares.length ? squares[character] : unheard;
        }
    }
}
