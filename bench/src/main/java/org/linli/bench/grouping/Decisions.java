package org.linli.bench.grouping;

import java.util.Comparator;
import java.util.List;

/** Scored pairs, and what comes of calling the same whatever scores at least so much. */
record Decisions(List<Scored> pairs) {

    record Scored(Pair pair, double score) {}

    /**
     * How right that is.
     *
     * @param precision of those called the same, the share that is
     * @param recall of those that are, the share called the same
     */
    record Rightness(double precision, double recall) {

        /** The harmonic mean; 0 when nothing was found. */
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    Decisions {
        pairs = List.copyOf(pairs);
    }

    /** The score from which on calling pairs the same is most right. */
    double bestThreshold() {
        List<Scored> falling = pairs.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        long same = falling.stream().filter(scored -> scored.pair().same()).count();
        double best = 0;
        double threshold = Double.POSITIVE_INFINITY;
        long right = 0;
        for (int called = 1; called <= falling.size(); called++) {
            Scored last = falling.get(called - 1);
            right += last.pair().same() ? 1 : 0;
            boolean apart = called == falling.size() || falling.get(called).score() < last.score();
            double f1 = 2.0 * right / (called + same);
            if (apart && f1 > best) {
                best = f1;
                threshold = last.score();
            }
        }
        return threshold;
    }

    Rightness at(double threshold) {
        return rightness(pairs.stream()
                .map(scored -> new Call(scored.pair().same(), scored.score() >= threshold))
                .toList());
    }

    /**
     * How right it is on pairs that had no say in the threshold: each half is judged by the other one's, and a group is
     * in one half only.
     */
    Rightness crossed() {
        double ofEven = half(0).bestThreshold();
        double ofOdd = half(1).bestThreshold();
        return rightness(pairs.stream()
                .map(scored ->
                        new Call(scored.pair().same(), scored.score() >= (side(scored.pair()) == 0 ? ofOdd : ofEven)))
                .toList());
    }

    /** The same for each half by itself. */
    List<Rightness> crossedHalves() {
        return List.of(half(0).at(half(1).bestThreshold()), half(1).at(half(0).bestThreshold()));
    }

    private record Call(boolean same, boolean calledSame) {}

    private static Rightness rightness(List<Call> calls) {
        double right =
                calls.stream().filter(call -> call.same() && call.calledSame()).count();
        long called = calls.stream().filter(Call::calledSame).count();
        long same = calls.stream().filter(Call::same).count();
        return new Rightness(called == 0 ? 0 : right / called, same == 0 ? 0 : right / same);
    }

    private Decisions half(int side) {
        return new Decisions(
                pairs.stream().filter(scored -> side(scored.pair()) == side).toList());
    }

    private static int side(Pair pair) {
        return ((pair.group().hashCode() * 0x9E3779B9) >>> 16) % 2;
    }
}
