package org.linli.org.account;

import java.time.Duration;

/**
 * How long a login name must wait after failed attempts (登录锁定): not at all for the first four, a minute after the
 * fifth, then twice as long after each further one, an hour at most. Counted per name, known or not, so that waiting
 * tells nobody whether a name exists.
 */
final class LockoutRule {

    static final int FREE_FAILURES = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockoutRule() {}

    /** The wait that begins with this many failures in a row. */
    static Duration waitAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
