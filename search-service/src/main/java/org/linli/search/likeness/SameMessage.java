package org.linli.search.likeness;

import java.time.Duration;
import org.linli.platform.places.Place;
import org.linli.search.opinion.Opinion;

/**
 * Tells one message that came in by several channels, as when somebody rings the hotline and writes into the chat group as
 * well, from two that say the same. Nothing is merged by it: both were taken in and both are answered, but whoever works
 * one off sees that there is the other. By what is said alone, never by who said it: so a brief question, which many ask,
 * tells nothing. docs/sameness.md has the figures.
 */
final class SameMessage {

    /** Longer ago it is a reminder: the message has come again. What was measured lay three days apart at most. */
    private static final Duration TOGETHER = Duration.ofDays(7);

    private SameMessage() {}

    /**
     * @param here where the one was said
     * @param there where the other was
     */
    static boolean is(Said.InCommon inCommon, Opinion one, Place here, Opinion other, Place there) {
        return inCommon.sameWords()
                && !inCommon.brief()
                && one.channel() != other.channel()
                && Duration.between(one.receivedAt(), other.receivedAt()).abs().compareTo(TOGETHER) <= 0
                && (holds(here, there) || holds(there, here));
    }

    /** A hotline names the street where a grid worker names the building. */
    private static boolean holds(Place above, Place below) {
        return above.no() <= below.no() && below.no() <= above.noEnd();
    }
}
