package org.linli.search.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.search.opinion.OpinionId;

/**
 * nDCG@10: how much of what could be shown among the first ten is shown there, what stands higher counting more. The gain
 * of a grade is 2^grade − 1; what nobody judged gains nothing.
 */
final class Gain {

    static final int FIRST = 10;

    private Gain() {}

    /**
     * @param grades by opinion, 0 to 3; at least one above 0
     * @return 0 to 1
     */
    static double of(List<OpinionId> found, Map<OpinionId, Integer> grades) {
        double best = discounted(grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(FIRST)
                .toList());
        double reached = discounted(found.stream()
                .limit(FIRST)
                .map(id -> grades.getOrDefault(id, 0))
                .toList());
        return best == 0 ? 0 : reached / best;
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            sum += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2.0) / Math.log(2));
        }
        return sum;
    }
}
