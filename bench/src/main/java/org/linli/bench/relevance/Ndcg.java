package org.linli.bench.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Normalised discounted cumulative gain over the first ten, with the gain 2^grade − 1. */
final class Ndcg {

    static final int DEPTH = 10;

    private Ndcg() {}

    /**
     * @param found documents in the order they were ranked
     * @param grades of the documents that answer; others count as 0
     * @return 0 to 1; 0 when nothing answers
     */
    static double of(List<String> found, Map<String, Integer> grades) {
        double ideal =
                gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
        return ideal == 0
                ? 0
                : gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / ideal;
    }

    private static double gain(Collection<Integer> grades) {
        double gain = 0;
        int rank = 1;
        for (int grade : grades) {
            if (rank > DEPTH) {
                break;
            }
            gain += (Math.pow(2, grade) - 1) / (Math.log(rank + 1) / Math.log(2));
            rank++;
        }
        return gain;
    }
}
