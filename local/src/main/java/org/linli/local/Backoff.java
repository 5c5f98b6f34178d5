package org.linli.local;

import java.time.Duration;

/** How long to wait before a server is started again: one second, doubled up to half a minute while it keeps failing. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SOUND = Duration.ofMinutes(1);

    private Duration next = Duration.ofSeconds(1);

    /** @param lasted how long the server has run since its last start */
    Duration afterARunOf(Duration lasted) {
        if (lasted.compareTo(SOUND) > 0) {
            next = Duration.ofSeconds(1);
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
