package org.linli.property.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.property.input.ProperText;

/**
 * A matter (事项): opened in a unit, as a rule from a group of opinions; answered once; closed as settled, or with a
 * reason as not feasible or withdrawn. Whoever finds that it is not over opens it again with a reason: its answer and
 * its outcome then count no longer, and stay readable in its steps. One origin has at most one matter that is not closed.
 *
 * @param unit where it lies
 * @param origin what it came from; absent for one that was entered by itself
 * @param answer absent while it waits for one
 * @param closing absent while it is not closed
 */
public record Matter(
        MatterId id,
        UnitId unit,
        String title,
        @Nullable String description,
        @Nullable Origin origin,
        MatterState state,
        @Nullable Answer answer,
        @Nullable Closing closing,
        Instant openedAt,
        long version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 2_000;
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    public MatterKind kind() {
        return origin == null ? MatterKind.DIRECT : MatterKind.OPINIONS;
    }

    /** @throws ProblemException 409 when it was answered or closed meanwhile, 412 when it has changed */
    Matter answered(String text, Office by, Instant at, Version seen) {
        seen.mustBe(version);
        mustNotBeClosed();
        if (state == MatterState.ANSWERED) {
            throw ProblemException.conflict("matter-answered", title);
        }
        var given = new Answer(properAnswer(text), by, at);
        return in(MatterState.ANSWERED, given, null);
    }

    /**
     * What was settled was answered first, so that those who raised it know how; what is not feasible or was withdrawn
     * says why.
     *
     * @throws ProblemException 409 when it is closed, or settled without an answer; 422 for a reason that is missing or
     *     out of place
     */
    Matter closed(MatterOutcome outcome, @Nullable String given, Instant at, Version seen) {
        seen.mustBe(version);
        mustNotBeClosed();
        String reason = given == null || given.isBlank() ? null : properReason(given);
        if (outcome.explainsItself() && reason != null) {
            throw ProblemException.invalid("/reason", "matter.reason.settled");
        }
        if (!outcome.explainsItself() && reason == null) {
            throw refusedReason();
        }
        if (outcome == MatterOutcome.SETTLED && state == MatterState.OPEN) {
            throw ProblemException.conflict("matter-unanswered", title);
        }
        return in(MatterState.CLOSED, answer, new Closing(outcome, reason, at));
    }

    /** @throws ProblemException 409 while it is open */
    Matter reopened(Version seen) {
        seen.mustBe(version);
        if (state == MatterState.OPEN) {
            throw ProblemException.conflict("matter-open", title);
        }
        return in(MatterState.OPEN, null, null);
    }

    private void mustNotBeClosed() {
        if (state == MatterState.CLOSED) {
            throw ProblemException.conflict("matter-closed", title);
        }
    }

    private Matter in(MatterState newState, @Nullable Answer newAnswer, @Nullable Closing newClosing) {
        return new Matter(id, unit, title, description, origin, newState, newAnswer, newClosing, openedAt, version + 1);
    }

    static String properTitle(String given) {
        String proper = ProperText.of(given);
        if (!ProperText.fits(proper, LONGEST_TITLE)) {
            throw ProblemException.invalid("/title", "matter.title.form", LONGEST_TITLE);
        }
        return proper;
    }

    /** What is blank is absent. */
    static @Nullable String properDescription(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String proper = ProperText.ofLines(given);
        if (!ProperText.linesFit(proper, LONGEST_TEXT)) {
            throw ProblemException.invalid("/description", "matter.description.form", LONGEST_TEXT);
        }
        return proper;
    }

    static String properAnswer(String given) {
        String proper = ProperText.ofLines(given);
        if (!ProperText.linesFit(proper, LONGEST_TEXT)) {
            throw ProblemException.invalid("/text", "matter.answer.form", LONGEST_TEXT);
        }
        return proper;
    }

    static String properReason(String given) {
        String proper = ProperText.of(given);
        if (!ProperText.fits(proper, LONGEST_REASON) || proper.codePointCount(0, proper.length()) < SHORTEST_REASON) {
            throw refusedReason();
        }
        return proper;
    }

    private static ProblemException refusedReason() {
        return ProblemException.invalid("/reason", "matter.reason.form", SHORTEST_REASON, LONGEST_REASON);
    }
}
