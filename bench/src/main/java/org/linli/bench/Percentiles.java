package org.linli.bench;

import java.util.Arrays;
import java.util.Collection;

/** Durations in order. */
public final class Percentiles {

    private final long[] nanos;

    public Percentiles(Collection<Long> nanos) {
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** @param share 0.5 for the median; milliseconds, 0 when nothing was measured */
    public double millis(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
    }

    public int count() {
        return nanos.length;
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
