package org.linli.search.hot;

/**
 * How surprising it is to see so many where so few were expected: the decimal zeros of the chance that they came together
 * by accident, if opinions came independently of each other (Poisson). 3 means one in a thousand.
 */
final class Surprise {

    /** Behind so many zeros more of them say nothing more. */
    static final double MOST = 6;

    private static final int EXACT = 20;
    private static final double NEGLIGIBLE = 1e-12;

    private Surprise() {}

    /**
     * Rises with {@code seen} and falls with {@code expected}; zero up to what was expected.
     *
     * @return 0 to {@value #MOST}
     */
    static double of(int seen, double expected) {
        if (seen <= expected) {
            return 0;
        }
        double first = Math.exp(seen * Math.log(expected) - expected - lnFactorial(seen));
        // Above the expected each term is smaller than the one before: the sum ends soon.
        double sum = 0;
        double term = first;
        for (int count = seen + 1; term > first * NEGLIGIBLE; count++) {
            sum += term;
            term *= expected / count;
        }
        return sum <= 0 ? MOST : Math.clamp(-Math.log10(sum), 0, MOST);
    }

    /** ln n!, by Stirling's series from where it is exact enough. */
    private static double lnFactorial(int n) {
        if (n < EXACT) {
            double sum = 0;
            for (int factor = 2; factor <= n; factor++) {
                sum += Math.log(factor);
            }
            return sum;
        }
        return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1.0 / (12 * n) - 1.0 / (360.0 * n * n * n);
    }
}
