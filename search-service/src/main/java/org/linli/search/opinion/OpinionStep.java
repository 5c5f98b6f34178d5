package org.linli.search.opinion;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

/**
 * One thing that was done with an opinion.
 *
 * @param version the opinion's version that came of it; steps of an opinion are in the order of these
 * @param actor id of the account or client that did it, never a name
 * @param unit in whose name: the nearest unit at or above the opinion's place in which the actor holds a role
 * @param about where the opinion belonged, what it was about and who answered for it afterwards
 * @param before the same before a correction; absent for any other step
 * @param words the answer that was given, or why it was declined or put right
 */
public record OpinionStep(
        OpinionId opinion,
        long version,
        What what,
        Instant at,
        String actor,
        UnitId unit,
        About about,
        @Nullable About before,
        @Nullable String words) {

    /** Long enough to notice a slip the next morning; later the resident relies on what was said. */
    public static final Duration UNDONE_WITHIN = Duration.ofHours(24);

    /** What may be done with an opinion. */
    public enum What {
        /** Place, category or department were put right. */
        CORRECTED("correct"),
        /** That was undone: they are as before. */
        CORRECTION_UNDONE("undo-correction"),
        /** Place and category were confirmed. */
        SCREENED("screen"),
        /** Put together with others that say the same. */
        GROUPED("group"),
        /** Went with others into another group. */
        REGROUPED("regroup"),
        /** On its own again. */
        TAKEN_OUT("take-out"),
        /** Its group was adopted into a matter, which it follows from now on. */
        ADOPTED("adopt"),
        /** Its matter is open again: what was answered or why it was declined counts no longer. */
        REOPENED("reopen"),
        /** Its matter was closed, done as was answered. */
        SETTLED("settle"),
        ANSWERED("answer"),
        DECLINED("decline"),
        /** The step before was undone. */
        UNDONE("undo");

        private final String verb;

        What(String verb) {
            this.verb = verb;
        }

        /** What the audit calls it. */
        String verb() {
            return verb;
        }
    }

    /** Until when it can be undone. */
    Instant undoneUntil() {
        return at.plus(UNDONE_WITHIN);
    }

    /** @throws ProblemException 409 when it can no longer be undone */
    void mustBeYoung(Instant now) {
        if (now.isAfter(undoneUntil())) {
            throw ProblemException.conflict("opinion-undo-too-late", UNDONE_WITHIN.toHours());
        }
    }
}
