package org.linli.bench;

import java.util.List;
import java.util.function.Consumer;

/** Something that can be measured. */
public interface Measurement {

    /** The word behind {@code ./linli bench}. */
    String name();

    /** One line for the list of measurements. */
    String purpose();

    /** Its options, each with its default, {@code users=20}, or for a needed path the kind of file: {@code judged=<folder>}. */
    List<String> options();

    /**
     * Measures. What it loads into the suite stays there, so that the next run need not load it again.
     *
     * @param progress is told what is going on
     * @throws BenchFailure when it cannot be measured
     */
    Report measure(RunningSuite suite, Options options, Consumer<String> progress);
}
