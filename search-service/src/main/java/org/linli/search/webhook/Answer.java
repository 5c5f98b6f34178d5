package org.linli.search.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try: a status, or the reason why there is none.
 *
 * @param retryAfter how long the receiver wants to be left alone; zero where it does not say
 */
record Answer(@Nullable Integer status, Delivery.@Nullable Fault fault, Duration retryAfter) {

    private static final int GONE = 410;

    static Answer of(int status, Duration retryAfter) {
        return new Answer(status, null, retryAfter);
    }

    static Answer none(Delivery.Fault fault) {
        return new Answer(null, fault, Duration.ZERO);
    }

    boolean taken() {
        return status != null && status >= 200 && status < 300;
    }

    /** It wants to hear no more. */
    boolean gone() {
        return status != null && status == GONE;
    }

    /** Whether this one was refused, and another may be taken; otherwise the receiver itself is not well. */
    boolean refused() {
        return status != null && status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
    }
}
