package org.linli.bench.department;

import java.util.List;

/** How often suggestions were right, and whether they were as sure as they were right. */
final class Hits {

    private static final int TENTHS = 10;

    private final int[] asked = new int[TENTHS];
    private final int[] right = new int[TENTHS];
    private final double[] sure = new double[TENTHS];
    private int all;
    private int silent;
    private int first;
    private int firstThree;

    /** @param confidence 0 to 1 */
    record Suggestion(String value, double confidence) {}

    /** @param suggestions the surest first */
    void add(String answer, List<Suggestion> suggestions) {
        all++;
        if (suggestions.isEmpty()) {
            silent++;
            return;
        }
        Suggestion surest = suggestions.getFirst();
        boolean hit = surest.value().equals(answer);
        first += hit ? 1 : 0;
        firstThree +=
                suggestions.stream().limit(3).anyMatch(each -> each.value().equals(answer)) ? 1 : 0;
        int tenth = Math.min(TENTHS - 1, (int) (surest.confidence() * TENTHS));
        asked[tenth]++;
        right[tenth] += hit ? 1 : 0;
        sure[tenth] += surest.confidence();
    }

    /** Share of all of which the first suggestion was right. */
    double first() {
        return share(first);
    }

    /** Share of all of which one of the first three was. */
    double firstThree() {
        return share(firstThree);
    }

    /** Share of all for which nothing was suggested. */
    double silent() {
        return share(silent);
    }

    /** By how much the first suggestions were surer or less sure than right, over tenths of confidence, on the mean. */
    double misjudged() {
        double apart = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            apart += Math.abs(sure[tenth] - right[tenth]);
        }
        return all == silent ? 0 : apart / (all - silent);
    }

    private double share(int some) {
        return all == 0 ? 0 : (double) some / all;
    }
}
