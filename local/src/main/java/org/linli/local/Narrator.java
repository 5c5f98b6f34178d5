package org.linli.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells the person at the terminal what happens, one line a step, with the time of day and what it took. */
final class Narrator {

    private final PrintStream out;
    private final Clock clock;

    Narrator(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void say(String sentence) {
        LocalTime now =
                LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        synchronized (out) {
            out.printf(Locale.ROOT, "%tT  %s%n", now, sentence);
            out.flush();
        }
    }

    void took(String what, Duration time) {
        say(String.format(Locale.ROOT, "%-32s ready after %.1f s", what, time.toMillis() / 1000.0));
    }
}
